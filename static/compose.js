// Shows the picture anew after each choice. Without a script the button does the same.
const choices = document.getElementById("val");
const parts = ["bild", "valt"];
const suggested = ["id_title", "id_description"];

const take = (page) => {
  for (const id of parts) document.getElementById(id).replaceWith(page.getElementById(id));
  for (const id of suggested) {
    const [now, next] = [document.getElementById(id), page.getElementById(id)];
    // What somebody has written stays.
    if (now.value === now.defaultValue) now.value = now.defaultValue = next.value;
  }
};

let asked = 0;
const show = async () => {
  const mine = ++asked;
  const address = `${location.pathname}?${new URLSearchParams(new FormData(choices))}`;
  const answer = await fetch(address, { credentials: "same-origin" });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  // Only the last choice counts. Without a picture there is something to say beside the choices, or nobody is signed in.
  if (mine !== asked) return;
  if (!page.querySelector("#bild img")) return choices.submit();
  take(page);
  history.replaceState(null, "", address);
};

choices.addEventListener("change", show);
