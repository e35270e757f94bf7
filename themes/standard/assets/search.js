/* The search: plain functions that find documents in the site's own index, and the page that shows them.
   Nothing that anybody types leaves the browser. */
"use strict";

globalThis.leitbild = (() => {
  // How words are compared. Sources/Pages/Search/WordFolder.swift does the same with the site's texts.

  const plainLetters = new Map();
  for (const [letters, plain] of [
    ["äàáâãåāăą", "a"], ["çćĉċč", "c"], ["ďđ", "d"], ["èéêëēĕėęě", "e"], ["ĝğġģ", "g"],
    ["ìíîïĩīĭįı", "i"], ["ĺļľł", "l"], ["ñńņň", "n"], ["öòóôõøōŏő", "o"], ["ŕŗř", "r"],
    ["śŝşšș", "s"], ["ţťț", "t"], ["üùúûũūŭůűų", "u"], ["ýÿ", "y"], ["źżž", "z"], ["æ", "ae"],
    ["œ", "oe"], ["ß", "ss"],
  ]) {
    for (const letter of letters) plainLetters.set(letter, plain);
  }

  const wordLimit = 64;
  const mark = /[\u0300-\u036f\u00ad\u200b-\u200d]/;
  const letterOrDigit = /[\p{L}\p{N}]/u;

  /** The words of a text: lower case, without accents, `ß` as `ss`. */
  function words(text) {
    const found = [];
    let word = "";
    let length = 0;
    const end = () => {
      if (word) found.push(word);
      word = "";
      length = 0;
    };
    for (const character of text) {
      for (const lower of character.toLowerCase()) {
        const plain = plainLetters.get(lower);
        if (plain === undefined && mark.test(lower)) continue;
        if (plain !== undefined || (lower.length === 1 && letterOrDigit.test(lower))) {
          if (length < wordLimit) word += plain ?? lower;
          length += 1;
        } else {
          end();
        }
      }
    }
    end();
    return found;
  }

  /** A word as it stands and with `ae`, `oe`, `ue` as umlauts are folded: waermenetz, warmenetz. */
  function spellings(word) {
    const short = [...word].filter((letter, index) => {
      if (letter !== "e" || index === 0) return true;
      const vowel = word[index - 1];
      if (vowel === "a" || vowel === "o") return false;
      return vowel !== "u" || (index > 1 && "aeq".includes(word[index - 2]));
    }).join("");
    return short === word ? [word] : [word, short];
  }

  /**
   * How many letters must be put in, left out, replaced or swapped with their neighbour to make one word
   * of the other (restricted Damerau–Levenshtein distance); beyond the limit, any number above it.
   * With `isPart`, the term may go on before and after.
   */
  function distance(word, term, limit, isPart = false) {
    let before = [];
    let last = Array.from({ length: term.length + 1 }, (_, column) => (isPart ? 0 : column));
    for (let row = 1; row <= word.length; row += 1) {
      const current = [row];
      let least = row;
      for (let column = 1; column <= term.length; column += 1) {
        const isSame = word[row - 1] === term[column - 1];
        let steps = Math.min(
          last[column] + 1, current[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1));
        if (
          row > 1 && column > 1 && word[row - 1] === term[column - 2]
          && word[row - 2] === term[column - 1]
        ) {
          steps = Math.min(steps, before[column - 2] + 1);
        }
        current.push(steps);
        if (steps < least) least = steps;
      }
      if (least > limit + 1) return least;
      before = last;
      last = current;
    }
    return isPart ? Math.min(...last) : last[term.length];
  }

  const endings = new Set(["e", "n", "s", "en", "er", "es", "em"]);

  /** Whether a word is a term with an ending: »Netze«, »Häuser« and »Öffnungszeiten« of their singulars. */
  const isInflected = (word, term) =>
    term.length >= 4 && word.startsWith(term) && endings.has(word.slice(term.length));

  const allowedMistakes = (word) => (word.length >= 9 ? 2 : word.length >= 5 ? 1 : 0);

  // Finding.

  /** What a word counts for in a body, a heading, a summary and a title. */
  const weights = [1, 3, 5, 10];
  /** A word of a search stands for at most so many words of the index. */
  const termLimit = 200;
  /** And may load at most so many parts with their places; on a large site, some rare compounds go without. */
  const placesLimit = 24;

  /** The number of the last element that is not above a value, in a list in order. */
  function position(list, value) {
    let low = 0;
    let high = list.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (list[middle] <= value) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** An index whose parts are loaded when a search needs them. */
  class Index {
    /** `load` takes the name of a part and promises its content. */
    constructor(head, load) {
      this.head = head;
      this.load = load;
      this.parts = new Map();
      this.stopWords = new Set(head.stopWords.split(" "));
    }

    static async open(load) {
      return new Index(await load("index"), load);
    }

    part(name) {
      if (name in this.head.parts) return this.head.parts[name];
      if (!this.parts.has(name)) {
        const part = this.load(name);
        this.parts.set(name, part);
        part.catch(() => this.parts.delete(name));
      }
      return this.parts.get(name);
    }

    /** The words that are searched for: without those that stand everywhere, unless there are no others. */
    wanted(query) {
      const all = [...new Set(words(query))];
      const telling = all.filter((word) => !this.stopWords.has(word));
      return telling.length > 0 ? telling : all;
    }

    /** The pairs of letters of a word, each with the part that its words are in and how large that is. */
    pairs(word) {
      const { firstPairs, wordSizes } = this.head;
      const count = Math.max(word.length - 1, 1);
      return Array.from({ length: count }, (_, index) => {
        const part = position(firstPairs, word.slice(index, index + 2));
        return { part, size: wordSizes[part] };
      });
    }

    async wordsOf(part) {
      const [text, numbers] = await this.part(`words-${part}`);
      let number = 0;
      return text.split(" ").map((word, index) => {
        number += numbers[index];
        return [word, number];
      });
    }

    /** The words of the index that contain a word or are it without its ending, each with how well it fits. */
    async containing(word, fits) {
      const stem = word.slice(0, Math.max(word.length - 2, 4));
      const pair = this.pairs(stem).reduce((best, other) => (other.size < best.size ? other : best));
      for (const [term, number] of await this.wordsOf(pair.part)) {
        let fit = 0;
        if (term === word) fit = 4;
        else if (word.length > 1 && term.startsWith(word)) fit = 2.5;
        else if (word.length > 2 && term.endsWith(word)) fit = 2;
        else if (word.length > 2 && term.includes(word)) fit = 1.5;
        else if (isInflected(word, term)) fit = 2;
        if (fit > (fits.get(number) ?? 0)) fits.set(number, fit);
      }
    }

    /** The words of the index that are spelt like a word, the nearest ones only. */
    async similar(word, fits) {
      const limit = allowedMistakes(word);
      if (limit === 0) return;
      const terms = new Map();
      for (const part of this.partsSharing(word, limit + 1)) {
        for (const [term, number] of await this.wordsOf(part)) terms.set(term, number);
      }
      for (const isPart of [false, true]) {
        let nearest = limit;
        let found = [];
        for (const [term, number] of terms) {
          if (isPart ? term.length < word.length : Math.abs(term.length - word.length) > limit) continue;
          const steps = distance(word, term, nearest, isPart);
          if (steps > nearest) continue;
          if (steps < nearest) found = [];
          nearest = steps;
          found.push(number);
        }
        for (const number of found) fits.set(number, isPart ? 0.5 : 1);
        if (found.length > 0) return;
      }
    }

    /**
     * The parts with the words of so many pairs of letters that no single mistake can touch two of them:
     * one pair fewer than that may be mistyped. Chosen so that there is least to load.
     */
    partsSharing(word, count) {
      const pairs = this.pairs(word);
      const choose = (start, left) => {
        if (left === 0) return { size: 0, parts: [] };
        let best = { size: Infinity, parts: [] };
        for (let index = start; index < pairs.length; index += 1) {
          const rest = choose(index + 3, left - 1);
          const size = pairs[index].size + rest.size;
          if (size < best.size) best = { size, parts: [pairs[index].part, ...rest.parts] };
        }
        return best;
      };
      return new Set(choose(0, count).parts);
    }

    /** The documents that a word leads to, each with what it counts for there. */
    async documentsWith(word) {
      const fits = new Map();
      for (const spelling of spellings(word)) await this.containing(spelling, fits);
      const isSimilar = fits.size === 0;
      if (isSimilar) {
        for (const spelling of spellings(word)) await this.similar(spelling, fits);
      }
      const best = [...fits].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, termLimit);
      const { firstWords } = this.head;
      const scores = new Map();
      const wanted = new Set();
      await Promise.all(best.map(async ([number, fit]) => {
        const part = position(firstWords, number);
        if (wanted.size >= placesLimit && !wanted.has(part)) return;
        wanted.add(part);
        const lists = await this.part(`places-${part}`);
        let place = 0;
        for (const step of lists[number - firstWords[part]]) {
          place += step;
          const score = fit * weights[place & 3];
          place -= place & 3;
          const document = place >> 2;
          if (score > (scores.get(document) ?? 0)) scores.set(document, score);
        }
      }));
      return { scores, isSimilar: isSimilar && fits.size > 0 };
    }

    /** The numbers of the documents that have every word of a search, the best first. */
    async find(query) {
      const wanted = this.wanted(query);
      if (wanted.length === 0 || this.head.documents === 0) return { documents: [], isSimilar: false };
      const found = await Promise.all(wanted.map((word) => this.documentsWith(word)));
      const [first, ...others] = found.map(({ scores }) => scores);
      const hits = [];
      for (const [document, score] of first) {
        if (!others.every((scores) => scores.has(document))) continue;
        hits.push([document, others.reduce((sum, scores) => sum + scores.get(document), score)]);
      }
      hits.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
      return {
        documents: hits.map(([document]) => document),
        isSimilar: hits.length > 0 && found.some(({ isSimilar }) => isSimilar),
      };
    }

    /** What is to be shown of a document. */
    async document(number) {
      const { documentsPerPart, kinds, statuses } = this.head;
      const part = await this.part(`documents-${Math.floor(number / documentsPerPart)}`);
      const [title, address, kind, municipality, status, summary, language] =
        part[number % documentsPerPart];
      return {
        title, address, municipality, summary, language, kind: kinds[kind], status: statuses[status],
      };
    }
  }

  // Parts of a portable site's index are scripts, which hand themselves over here.

  const handedOver = new Map();
  const take = (name, part) => handedOver.set(name, part);

  function loadScript(address, name) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = address;
      script.onload = () => {
        script.remove();
        if (handedOver.has(name)) resolve(handedOver.get(name));
        else reject(new Error(`${address} holds no ${name}`));
      };
      script.onerror = () => {
        script.remove();
        reject(new Error(`${address} cannot be loaded`));
      };
      document.head.append(script);
    });
  }

  async function loadJSON(address) {
    const answer = await fetch(address, { credentials: "same-origin" });
    if (!answer.ok) throw new Error(`${address} answers ${answer.status}`);
    return answer.json();
  }

  return { words, spellings, distance, Index, take, loadScript, loadJSON };
})();

// The page.

if (typeof document !== "undefined") {
  document.addEventListener("DOMContentLoaded", () => {
    const page = document.querySelector("[data-search]");
    if (page) startSearch(page);
  });
}

function startSearch(page) {
  const { Index, loadScript, loadJSON } = leitbild;
  const say = page.dataset;
  const form = page.querySelector("form");
  const field = form.elements.q;
  const status = page.querySelector("[data-search-status]");
  const hint = page.querySelector("[data-search-hint]");
  const list = page.querySelector("[data-search-results]");
  const more = page.querySelector("[data-search-more]");
  const letters = page.querySelector("[data-search-letters]");
  const title = document.title;
  const step = 20;

  let index;
  let hits = [];
  let run = 0;
  let timer;

  function opened() {
    if (!index) {
      index = Index.open((name) => {
        const address = `${say.index}/${name}`;
        return say.form === "script" ? loadScript(`${address}.js`, name) : loadJSON(`${address}.json`);
      });
      index.catch(() => { index = undefined; });
    }
    return index;
  }

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  function entry(found) {
    const item = element("li", "entry");
    const text = element("div", "entry-text");
    const heading = element("p", "entry-title");
    const link = element("a", "", found.title);
    const name = say.form === "script" && /(^|\/)$/.test(found.address) ? "index.html" : "";
    link.href = (say.root + found.address + name) || "./";
    heading.append(link);
    text.append(heading);
    if (found.language) heading.lang = found.language;
    if (found.summary) {
      const summary = element("p", "entry-summary", found.summary);
      if (found.language) summary.lang = found.language;
      text.append(summary);
    }
    const meta = element("div", "meta");
    meta.append(element("span", "note", found.kind));
    if (found.status) {
      const [key, label, symbol] = found.status;
      const its = element("span", `status status-${key}`);
      const sign = element("span", "sign", symbol);
      sign.setAttribute("aria-hidden", "true");
      its.append(sign, ` ${label}`);
      meta.append(" ", its);
    }
    if (found.municipality) meta.append(" ", element("span", "place", found.municipality));
    text.append(meta);
    item.append(text);
    return item;
  }

  /** Shows the next results, and says the first new one. */
  async function showMore(current) {
    const start = list.children.length;
    const opened = await index;
    const found = await Promise.all(
      hits.slice(start, start + step).map((number) => opened.document(number)));
    if (current !== run) return null;
    const entries = found.map(entry);
    list.append(...entries);
    more.hidden = list.children.length >= hits.length;
    return entries[0];
  }

  function clear(message, note) {
    status.textContent = message;
    hint.textContent = note;
    hint.hidden = !note;
    more.hidden = true;
    letters.hidden = false;
  }

  function remember(query) {
    const address = new URL(location.href);
    if (query) address.searchParams.set("q", query);
    else address.searchParams.delete("q");
    document.title = query ? `${query} – ${title}` : title;
    // A page opened from a disk may not change its address in every browser.
    try { history.replaceState(null, "", address); } catch { return; }
  }

  async function search() {
    clearTimeout(timer);
    run += 1;
    const current = run;
    const query = field.value.trim();
    remember(query);
    if (!query) {
      list.replaceChildren();
      clear("", "");
      return;
    }
    const slow = setTimeout(() => { if (current === run) status.textContent = say.searching; }, 400);
    try {
      const result = await (await opened()).find(query);
      if (current !== run) return;
      hits = result.documents;
      list.replaceChildren();
      const quoted = `${say.openQuote}${query}${say.closeQuote}`;
      if (hits.length === 0) {
        clear(`${say.none} ${quoted}`, say.noneHint);
        return;
      }
      await showMore(current);
      if (current !== run) return;
      status.textContent =
        hits.length === 1 ? `${say.one} ${quoted}` : `${hits.length} ${say.many} ${quoted}`;
      hint.textContent = result.isSimilar ? say.similar : "";
      hint.hidden = !result.isSimilar;
      letters.hidden = true;
    } catch {
      if (current !== run) return;
      list.replaceChildren();
      clear(say.failed, "");
    } finally {
      clearTimeout(slow);
    }
  }

  /** Arrows lead from the field through the results and back. */
  function walk(event) {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const stops = [field, ...list.querySelectorAll("a")];
    const place = stops.indexOf(document.activeElement);
    const next = place < 0 ? undefined : stops[place + (event.key === "ArrowDown" ? 1 : -1)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    search();
  });
  field.addEventListener("focus", () => { opened().catch(() => {}); }, { once: true });
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(search, 200);
  });
  more.addEventListener("click", async () => {
    const first = await showMore(run);
    first?.querySelector("a").focus();
  });
  page.addEventListener("keydown", walk);

  field.value = new URL(location.href).searchParams.get("q") ?? "";
  if (field.value) search();
}
