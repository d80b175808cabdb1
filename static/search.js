// Titles below a search field while somebody types: a combobox with a list (ARIA 1.2). Without it the field is sent like any other.
const PAUSE = 150, SHORTEST = 2;
let lists = 0;

const mark = (element, given) => {
  for (const [name, value] of Object.entries(given)) element.setAttribute(name, value);
  return element;
};
const put = (parent, name, given) => parent.appendChild(mark(document.createElement(name), given));

const suggestAt = (form) => {
  const input = form.querySelector("[type=search]");
  const place = input.parentElement;
  const list = put(place, "div", { class: "suggested", id: `suggested-${++lists}`, role: "listbox", "aria-label": input.labels[0].textContent, hidden: "" });
  const told = put(place, "p", { class: "unseen", role: "status" });
  mark(input, { role: "combobox", autocomplete: "off", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id });
  let timer, asked, urls = [], chosen = -1;

  const choose = (place) => {
    chosen = place;
    [...list.children].forEach((row, at) => { mark(row, { "aria-selected": at === place }); });
    if (place < 0) input.removeAttribute("aria-activedescendant");
    else mark(input, { "aria-activedescendant": list.children[place].id });
  };
  const close = () => {
    clearTimeout(timer);
    asked?.abort();
    choose(-1);
    list.hidden = true;
    mark(input, { "aria-expanded": "false" });
  };
  const show = ({ pages, said }) => {
    urls = pages.map((page) => page.url);
    list.replaceChildren();
    pages.forEach(({ title, lang }, at) => {
      put(list, "div", { id: `${list.id}-${at}`, role: "option", lang, dir: "auto" }).textContent = title;
    });
    choose(-1);
    list.hidden = !pages.length;
    mark(input, { "aria-expanded": !list.hidden });
    told.textContent = said;
  };
  const ask = async () => {
    asked = new AbortController();
    try {
      const answer = await fetch(`${form.dataset.suggestions}?q=${encodeURIComponent(input.value.trim())}`, { signal: asked.signal });
      if (answer.ok) show(await answer.json());
    } catch { /* typed on, or away: the field still works */ }
  };

  input.addEventListener("input", () => {
    clearTimeout(timer);
    asked?.abort();
    if (input.value.trim().length < SHORTEST) {
      close();
      told.textContent = "";
    } else timer = setTimeout(ask, PAUSE);
  });
  input.addEventListener("keydown", (event) => {
    if (list.hidden || event.isComposing) return;
    const rows = list.children.length + 1;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) choose(((chosen + 1 + step + rows) % rows) - 1);
    else if (event.key === "Enter" && chosen >= 0) location.assign(urls[chosen]);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
  });
  input.addEventListener("blur", close);
  form.addEventListener("submit", close);
  // The field keeps the focus, so that the list is still there when the finger is lifted.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const at = [...list.children].indexOf(event.target.closest("[role=option]"));
    if (at >= 0) location.assign(urls[at]);
  });
};

document.querySelectorAll("form[data-suggestions]").forEach(suggestAt);
