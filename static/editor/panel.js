// What the panel of content checks shows beside Wagtail's own: the readability index with its limit, what must be there to publish, and what to look over.
(() => {
  "use strict";
  // Milliseconds; longer than a preview has to answer in (`FRAME_WAITS`).
  const PATIENCE = 5000;

  const counted = (more) => {
    const counter = document.querySelector('[data-side-panel-toggle="checks"] [data-side-panel-toggle-counter]');
    if (!counter) return;
    counter.textContent = Number(counter.textContent) + more;
    counter.hidden = counter.textContent === "0";
  };

  const point = ({ where, message }) => {
    const item = document.createElement("li");
    const field = document.createElement("strong");
    field.textContent = `${where}: `;
    item.append(field, message);
    return item;
  };

  const list = (section, points) => {
    section.hidden = points.length === 0;
    section.querySelector("ul").replaceChildren(...points.map(point));
  };

  const show = (panel, { lix, limit, missing, overlooked }) => {
    panel.querySelector("[data-lix]").textContent = lix || "–";
    panel.querySelector("[data-lix-limit]").textContent = limit;
    panel.querySelector("[data-lix-word]").hidden = lix <= limit;
    list(panel.querySelector("[data-missing]"), missing);
    list(panel.querySelector("[data-overlooked]"), overlooked);
  };

  // A preview that is replaced while it is looked through never answers, and the next would wait for it for ever.
  document.addEventListener("w-preview:update", ({ target }) => {
    const preview = window.wagtail.app.getControllerForElementAndIdentifier(target, "w-preview");
    const earlier = preview?.contentChecksPromise;
    if (!earlier) return;
    const enough = new Promise((resolve) => setTimeout(resolve, PATIENCE));
    preview.contentChecksPromise = Promise.race([earlier, enough]).catch(() => null);
  });

  // The preview brings with it what was found in the page as it stands in the form.
  const found = () => document.querySelector("#w-preview-iframe")?.contentWindow.wagtail?.userbar?.axeConfig?.quality;

  document.addEventListener("w-preview:updated", () => {
    const panel = document.querySelector('[data-side-panel="checks"]');
    if (panel && found()) show(panel, found());
  });

  // Wagtail has looked through the preview, and has just counted what it found.
  document.addEventListener("w-preview:content", () => counted(found() ? found().missing.length + found().overlooked.length : 0));
})();
