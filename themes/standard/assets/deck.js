/* What pages with a deck's cards have in common: the cards are read from the table that everybody sees, and the
   sentences from a template, so that a script knows neither values nor words of its own. */
"use strict";

globalThis.quartett = (() => {
  /** The deck in a page's table. A value is a number or null (k. A.); `shown` holds what the page shows of it. */
  function readDeck(table) {
    const heads = [...table.tHead.rows[0].cells].slice(1);
    const rows = [...table.tBodies[0].rows];
    return {
      attributes: heads.map((head) => ({ name: head.dataset.name, wins: head.dataset.wins, shown: head })),
      cards: rows.map(({ cells, dataset }) => {
        const values = [...cells].slice(1);
        return {
          code: dataset.code, title: dataset.title, head: cells[0], className: cells[0].parentNode.className,
          values: values.map((cell) => (cell.dataset.value === "" ? null : Number(cell.dataset.value))),
          texts: values.map((cell) => cell.querySelector(".value").textContent),
          shown: values,
        };
      }),
    };
  }

  /** Says one of the page's sentences, with what is put for the names in braces. */
  function readPhrases(template) {
    const phrases = new Map();
    for (const phrase of template.content.querySelectorAll("[data-phrase]")) {
      phrases.set(phrase.dataset.phrase, phrase.textContent);
    }
    return (key, parts = {}) => phrases.get(key).replace(/\{(\w+)\}/g, (_, name) => parts[name]);
  }

  function element(name, className, ...content) {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...content);
    return made;
  }

  /** A copy of what stands in an element. */
  const contentOf = (shown) => [...shown.childNodes].map((node) => node.cloneNode(true));

  /** So many cards fit side by side. */
  const mostCompared = 4;

  return { readDeck, readPhrases, element, contentOf, mostCompared };
})();
