/* Narrows the list of projects, or the cards of a deck, by status, field, municipality and words. What is chosen stands in the
   address, so that it can be passed on. */
"use strict";

document.addEventListener("DOMContentLoaded", () => {
  const form = document.querySelector("form[data-filter]");
  if (form) startFilter(form);
});

function startFilter(form) {
  const { words, spellings } = leitbild;
  const status = form.querySelector("[data-filter-status]");
  const reset = form.querySelector("[data-filter-reset]");
  const cuts = document.querySelector(".facets");
  const fields = [...form.elements].filter((field) => field.name);

  /** A text as it is searched, in both spellings. */
  const searchable = (text) => ` ${words(text).flatMap(spellings).join(" ")}`;

  const groups = [...document.querySelectorAll(".group, .card-group")].map((section) => ({
    section,
    entries: [...section.querySelectorAll(".entry, .card")].map((item) => ({
      item,
      keys: new Set((item.dataset.keys ?? "").split(" ")),
      text: searchable(
        [...item.querySelectorAll(".entry-title, .entry-summary, .card-title, .card-summary")]
          .map((part) => part.textContent).join(" ")),
    })),
  }));
  const total = groups.reduce((sum, { entries }) => sum + entries.length, 0);

  function matches({ keys, text }, wanted, wantedWords) {
    return wanted.every((key) => keys.has(key))
      && wantedWords.every((word) => spellings(word).some((spelling) => text.includes(spelling)));
  }

  function apply() {
    const choices = fields.filter((field) => field.localName === "select" && field.value);
    const wanted = choices.map((field) => field.value);
    const wantedWords = words(form.elements.q.value);
    let count = 0;
    for (const { section, entries } of groups) {
      let shown = 0;
      for (const entry of entries) {
        const isShown = matches(entry, wanted, wantedWords);
        entry.item.hidden = !isShown;
        if (isShown) shown += 1;
      }
      section.hidden = shown === 0;
      count += shown;
    }
    const isNarrowed = wanted.length > 0 || form.elements.q.value.trim() !== "";
    const { one, many, of } = form.dataset;
    status.textContent = isNarrowed
      ? `${many}: ${count} ${of} ${total}` : `${total} ${total === 1 ? one : many}`;
    reset.hidden = !isNarrowed;
    remember();
  }

  function remember() {
    const address = new URL(location.href);
    for (const field of fields) {
      const value = field.value.trim().replace(/^[a-z]+:/, "");
      if (value) address.searchParams.set(field.name, value);
      else address.searchParams.delete(field.name);
    }
    // A page opened from a disk may not change its address in every browser.
    try { history.replaceState(null, "", address); } catch { return; }
  }

  /** Takes over what the address says; a choice that there is not any more is passed over. */
  function recall() {
    const chosen = new URL(location.href).searchParams;
    for (const field of fields) {
      const value = chosen.get(field.name) ?? "";
      if (field.localName !== "select") field.value = value;
      else if ([...field.options].some((option) => option.value === `${field.name}:${value}`)) {
        field.value = `${field.name}:${value}`;
      }
    }
  }

  recall();
  form.hidden = false;
  if (cuts) cuts.hidden = true;
  apply();
  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  reset.addEventListener("click", () => {
    for (const field of fields) field.value = "";
    apply();
    form.elements.q.focus();
  });
}
