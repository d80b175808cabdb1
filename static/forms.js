// Small comforts for the form pages. Everything works without them.
const leave = document.querySelector(".leave")?.form;
const neutral = leave?.dataset.neutral;

// Leave without a trace in the history: the server forgets while the neutral page comes up.
const go = (event) => {
  event?.preventDefault();
  fetch(leave.action, { method: "POST", keepalive: true });
  location.replace(neutral);
};
if (neutral) {
  leave.addEventListener("submit", go);
  let presses = [];
  addEventListener("keyup", (event) => {
    presses = event.key === "Shift" ? [...presses.slice(-2), event.timeStamp] : [];
    if (presses.length === 3 && presses[2] - presses[0] < 1500) go();
  });
}

// A page that the browser kept in memory is asked for anew: the draft may be gone.
addEventListener("pageshow", (event) => {
  if (event.persisted) location.reload();
});

document.querySelector(".error-summary")?.focus();

// Two minutes before the page closes, offer more time.
const idle = document.querySelector("[data-idle]");
if (idle) {
  let timer;
  const wait = () => {
    idle.hidden = true;
    clearTimeout(timer);
    timer = setTimeout(() => { idle.hidden = false; }, (idle.dataset.idle - 120) * 1000);
  };
  idle.querySelector("button").addEventListener("click", () => {
    const token = document.querySelector("[name=csrfmiddlewaretoken]").value;
    fetch(idle.dataset.keep, { method: "POST", headers: { "X-CSRFToken": token } }).then(wait);
  });
  wait();
}
