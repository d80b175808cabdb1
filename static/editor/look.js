// Shows how a service would look with the form and the colours that are chosen just now. What is no colour yet leaves the last picture.
const figure = document.querySelector("[data-look]");
const fields = { shape: "id_shape", day: "id_colour_day", night: "id_colour_night" };

function draw() {
  const chosen = Object.entries(fields).map(([name, id]) => [name, document.getElementById(id).value]);
  const next = new Image();
  next.onload = () => { figure.querySelector("img").src = next.src; };
  next.src = `${figure.dataset.look}?${new URLSearchParams(chosen)}`;
}

for (const id of Object.values(fields)) {
  document.getElementById(id).addEventListener("input", draw);
}
