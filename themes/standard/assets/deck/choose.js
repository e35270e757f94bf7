/* Lets a reader of the gallery choose cards to compare, and leads to the page that does. */
"use strict";

document.addEventListener("DOMContentLoaded", () => {
  const bar = document.querySelector("[data-compare-choice]");
  if (bar) startChoice(bar);
});

function startChoice(bar) {
  const { readPhrases, element, mostCompared } = quartett;
  const say = readPhrases(document.querySelector("template[data-phrases]"));
  const status = bar.querySelector("[data-compare-status]");
  const link = bar.querySelector("a");
  const address = link.getAttribute("href");
  let chosen = [];

  const boxes = [...document.querySelectorAll(".card-group .card")].map((card) => {
    const code = card.dataset.code;
    const title = card.querySelector(".card-title").textContent.trim();
    const box = Object.assign(element("input"), { type: "checkbox", value: code, autocomplete: "off" });
    const label = element("label", "card-choose", box, ` ${bar.dataset.compareChoice}`,
      element("span", "visually-hidden", `: ${code} ${title}`));
    card.querySelector(".card-text").append(label);
    box.addEventListener("change", () => {
      const isFull = box.checked && chosen.length === mostCompared;
      if (isFull) box.checked = false;
      else chosen = box.checked ? [...chosen, code] : chosen.filter((other) => other !== code);
      draw();
      if (isFull) status.textContent = say("full");
    });
    return box;
  });

  function draw() {
    bar.hidden = chosen.length === 0;
    link.hidden = chosen.length < 2;
    link.href = `${address}#${chosen.join(",")}`;
    status.textContent = chosen.length === 0 ? ""
      : say(chosen.length === 1 ? "one" : "many", { count: chosen.length, cards: chosen.join(", ") });
  }

  bar.querySelector("button").addEventListener("click", () => {
    chosen = [];
    for (const box of boxes) box.checked = false;
    draw();
    boxes[0]?.focus();
  });
  draw();
}
