// A film of our own plays where its link stands, once somebody asks for it. Without this the link opens the film.
const track = (src) => Object.assign(document.createElement("track"), { kind: "captions", src, srclang: document.documentElement.lang, default: true });

const play = (event) => {
  const link = event.currentTarget;
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const film = Object.assign(document.createElement("video"), { src: link.href, controls: true, playsInline: true });
  film.setAttribute("aria-label", link.querySelector(".film-name").textContent);
  if (link.dataset.captions) film.append(track(link.dataset.captions));
  link.replaceWith(film);
  film.focus();
  film.play();
};

for (const link of document.querySelectorAll("a[data-film]")) link.addEventListener("click", play);
