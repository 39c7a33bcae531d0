// Keys, and small comforts. Every page reads without them.
"use strict";

const items = () => [...document.querySelectorAll("[data-item]")].filter((item) => item.offsetParent !== null);
let here = null;

function go(step) {
  const all = items();
  if (!all.length) return;
  const next = here && all.includes(here) ? all.indexOf(here) + step : step > 0 ? 0 : all.length - 1;
  here?.classList.remove("here");
  here = all[Math.max(0, Math.min(all.length - 1, next))];
  here.classList.add("here");
  const target = here.matches("summary") ? here : here.querySelector("a, summary, button") ?? here;
  target.focus({ preventScroll: true });
  here.scrollIntoView({ block: "nearest" });
}

function openAll() {
  const all = [...document.querySelectorAll("main details:not(.filters)")];
  const open = all.some((one) => !one.open);
  all.forEach((one) => { one.open = open; });
}

const rooms = { f: "/", r: "/review", s: "/sources", p: "/positions", l: "/plans" };
let going = false;

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select, dialog[open]")) return;
  const key = event.key;
  if (going) {
    going = false;
    if (rooms[key]) { location.href = rooms[key]; event.preventDefault(); }
    return;
  }
  const button = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (button) { event.preventDefault(); button.click(); return; }
  if (key === "p") here?.querySelector("[data-part]")?.click();
  if (key === "/") { event.preventDefault(); document.getElementById("find").focus(); }
  else if (key === "j") go(1);
  else if (key === "k") go(-1);
  else if (key === "o") openAll();
  else if (key === "g") going = true;
  else if (key === "?") document.getElementById("keys").showModal();
});

// In the review: c goes to the first slot, n to the note, Ctrl-Enter saves the corrections.
const decide = document.querySelector(".decide");
if (decide) {
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === "Enter" && decide.contains(event.target)) {
      event.preventDefault();
      decide.requestSubmit(decide.querySelector("[data-send]"));
    } else if (!event.ctrlKey && !event.metaKey && !event.target.closest("input, textarea, select, dialog[open]")) {
      const field = { c: "[data-first]", n: "[data-note]" }[event.key];
      if (field) { event.preventDefault(); decide.querySelector(field)?.focus(); }
    }
  });
}

// Words that are selected in a report's text become the place of a claim to add; offsets count code points.
const form = document.querySelector("[data-add]");
if (form) {
  const place = (node, offset) => {
    const part = node.parentElement?.closest("[data-start]");
    return part && Number(part.dataset.start) + [...node.textContent.slice(0, offset)].length;
  };
  document.addEventListener("selectionchange", () => {
    const chosen = document.getSelection();
    if (chosen.isCollapsed || chosen.rangeCount !== 1) return;
    const range = chosen.getRangeAt(0);
    const [start, end] = [place(range.startContainer, range.startOffset), place(range.endContainer, range.endOffset)];
    if (start === undefined || end === undefined || start === null || end === null || end <= start) return;
    form.elements.start.value = start;
    form.elements.end.value = end;
    form.querySelector("[data-chosen]").textContent = `“${chosen.toString().slice(0, 80)}”`;
  });
}

const keys = document.querySelector("[data-keys]");
if (keys) { keys.hidden = false; keys.addEventListener("click", () => document.getElementById("keys").showModal()); }

// A claim that the address names is opened where it is folded away.
function unfold() {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  for (let one = target; one; one = one.parentElement) if (one.tagName === "DETAILS") one.open = true;
  target.scrollIntoView({ block: "center" });
}
addEventListener("hashchange", unfold);
unfold();

// Marks of a plot lead to their rows, and light up with them.
for (const mark of document.querySelectorAll("svg [data-claim]")) {
  mark.addEventListener("click", () => { location.hash = mark.dataset.claim; });
  const row = document.getElementById(mark.dataset.claim);
  row?.addEventListener("mouseenter", () => mark.classList.add("here"));
  row?.addEventListener("mouseleave", () => mark.classList.remove("here"));
}
for (const bar of document.querySelectorAll("g[data-href]")) {
  bar.addEventListener("click", () => { location.href = bar.dataset.href; });
}
