// What the editor's content check looks for beside WCAG, in the preview of a page. The patterns and the limits come with each check.
(() => {
  "use strict";
  // What the template itself says to those who listen is not the editor's.
  const UNSEEN = ".unseen";

  const textOf = (element, skip) =>
    [...element.childNodes]
      .map((child) => {
        if (child.nodeType === Node.TEXT_NODE) return child.data;
        if (child.nodeName === "BR") return "\n";
        return child.nodeType === Node.ELEMENT_NODE && !child.matches(skip) ? textOf(child, skip) : "";
      })
      .join("");

  // Line breaks are the template's; what an editor writes between them is kept as it is.
  const ownText = (element, whole) => textOf(element, `${UNSEEN}, ${whole}`).replace(/\s*\n\s*/g, "\n").trim();

  const hasSlip = (element, { pattern, whole, spared }) =>
    [...ownText(element, whole).matchAll(new RegExp(pattern, "g"))].some(([found]) => !spared.includes(found.trim()));

  const wordsOf = (link) => textOf(link, UNSEEN).replace(/\s+/g, " ").trim();

  const isVague = (link, { words, beginning, signs, address }) => {
    const said = wordsOf(link);
    const plain = said.toLowerCase().replace(new RegExp(`^[${signs}]+|[${signs}]+$`, "g"), "");
    return words.includes(plain) || new RegExp(beginning).test(plain) || new RegExp(address).test(said);
  };

  const isUnsized = (link, { file, told }) =>
    new RegExp(file, "i").test(link.getAttribute("href")) && !new RegExp(told, "i").test(wordsOf(link));

  const CHECKS = {
    "quality-lix": (heading, { lix, limit }) => lix <= limit,
    "quality-capitals": (element, options) => !hasSlip(element, options),
    "quality-spaces": (element, options) => !hasSlip(element, options),
    "quality-marks": (element, options) => !hasSlip(element, options),
    "quality-stops": (element, options) => !hasSlip(element, options),
    "quality-vague-link": (link, options) => !isVague(link, options),
    "quality-file-link": (link, options) => !isUnsized(link, options),
  };

  for (const [id, passes] of Object.entries(CHECKS)) window.wagtail.userbar.registerCheck(id, passes);
})();
