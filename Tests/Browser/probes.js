// Questions that only the browser can answer, asked on the page itself. Each returns sentences; none is good.
(() => {
  const skipped = "script, style, template, noscript, option, title";

  function name(element) {
    const label = element.classList?.length ? "." + [...element.classList].join(".") : "";
    const text = (element.textContent ?? "").trim().replace(/\s+/g, " ").slice(0, 30);
    return `<${element.tagName.toLowerCase()}${label}>` + (text ? ` “${text}”` : "");
  }

  const isSeen = (element) =>
    element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false }) &&
    element.getClientRects().length > 0;

  // Text that is there for listeners alone is clipped to nothing on purpose.
  function isForListeners(element) {
    for (let each = element; each; each = each.parentElement) {
      const style = getComputedStyle(each);
      if (style.clipPath === "inset(50%)" || style.clip === "rect(0px, 0px, 0px, 0px)") return true;
    }
    return false;
  }

  function focusable() {
    const every = document.querySelectorAll(
      "a[href], area[href], button, input:not([type=hidden]), select, textarea, summary, " +
        "[contenteditable], [tabindex]:not([tabindex='-1'])");
    const groups = new Set();
    return [...every].filter((element) => {
      if (element.disabled || element.tabIndex < 0 || !isSeen(element) || element.closest("[inert]")) return false;
      if (element.type !== "radio" || !element.name) return true;
      // A group of radio buttons is one stop, at the chosen one.
      const group = [...document.querySelectorAll(`input[type=radio][name="${CSS.escape(element.name)}"]`)];
      const stop = group.find((each) => each.checked) ?? group[0];
      return element === stop && !groups.has(element.name) && groups.add(element.name);
    });
  }

  // Writes down what has the focus after each press of Tab, as its place among the stops: -1 if the page is left, -2 if
  // it is none of them, such as a box that scrolls.
  const reached = [];

  function follow() {
    const stops = focusable();
    addEventListener("keyup", ({ key }) => {
      const active = document.activeElement;
      if (key === "Tab") reached.push(active === document.body || !document.hasFocus() ? -1 : (stops.indexOf(active) + 1 || -1) - 1);
    }, true);
    return stops.map((each) => name(each));
  }

  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  canvas.canvas.width = canvas.canvas.height = 1;

  function colour(text) {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = text;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  }

  function luminance([r, g, b]) {
    const [x, y, z] = [r, g, b].map((c) => ((c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  }

  function contrast(one, other) {
    const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  }

  // The colour behind an element's outline; nothing where a picture or pattern lies there.
  function ground(element) {
    for (let each = element.parentElement; each; each = each.parentElement) {
      const style = getComputedStyle(each);
      if (style.backgroundImage !== "none") return null;
      const found = colour(style.backgroundColor);
      if (found[3] === 255) return found;
      if (found[3] > 0) return null;
    }
    return colour("Canvas");
  }

  // How an element and what it holds are drawn; a tile may show the focus of the link inside it.
  function look(element) {
    const style = getComputedStyle(element);
    const hasOutline = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1;
    const others = [element.parentElement?.closest("li, article"), ...element.querySelectorAll("*")];
    return {
      outline: hasOutline && colour(style.outlineColor)[3] > 0 ? style.outlineColor : null,
      rest: [drawn(element), ...others.filter(Boolean).map((each) => drawn(each) + outlined(each))].join(),
    };
  }

  function outlined(element) {
    const style = getComputedStyle(element);
    return style.outlineStyle === "none" ? "" : style.outlineWidth + style.outlineColor;
  }

  function drawn(element) {
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    return [
      style.boxShadow, style.backgroundColor, style.backgroundImage, style.borderColor,
      style.borderWidth, style.color, style.textDecoration, style.clipPath, style.stroke, style.strokeWidth,
      style.fill, box.width, box.height,
    ].join("|");
  }

  function focus() {
    const faults = [];
    for (const element of focusable()) {
      document.activeElement?.blur();
      const before = look(element);
      element.focus({ preventScroll: true });
      if (document.activeElement !== element) continue;
      const after = look(element);
      if (!after.outline && before.rest === after.rest) {
        faults.push(`${name(element)} does not show that it has the focus`);
      } else if (after.outline && !matchMedia("(forced-colors: active)").matches) {
        const behind = ground(element);
        if (behind && contrast(colour(after.outline), behind) < 3 && before.rest === after.rest) {
          faults.push(`${name(element)} has an outline of too little contrast`);
        }
      }
    }
    document.activeElement?.blur();
    return faults;
  }

  // Text that leaves the window sideways, or is cut off by what it stands in.
  function overflow() {
    const root = document.documentElement;
    const sideways = [];
    const clipped = [];
    if (root.scrollWidth > root.clientWidth) {
      sideways.push(`the page is ${root.scrollWidth - root.clientWidth > 40 ? "much" : "a little"} wider than the window`);
    }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (walker.nextNode()) {
      const text = walker.currentNode;
      const element = text.parentElement;
      if (!text.data.trim() || element.closest(skipped) || !isSeen(element) || isForListeners(element)) continue;
      range.selectNodeContents(text);
      const box = range.getBoundingClientRect();
      if (!box.width) continue;
      let cut = false;
      let scrolls = false;
      for (let each = element; each && each !== document.body; each = each.parentElement) {
        const style = getComputedStyle(each);
        if (style.display === "inline" || style.display === "contents") continue;
        const edge = each.getBoundingClientRect();
        const letter = parseFloat(getComputedStyle(element).fontSize);
        if (["auto", "scroll"].includes(style.overflowX)) scrolls = true;
        if (["hidden", "clip"].includes(style.overflowX) && !scrolls) {
          cut ||= box.right > edge.right + 2 || box.left < edge.left - 2;
        }
        if (["hidden", "clip"].includes(style.overflowY) && style.overflowX !== "auto") {
          cut ||= box.bottom > edge.bottom + letter / 3 || box.top < edge.top - letter / 3;
        }
        if (style.position === "fixed") break;
      }
      if (cut) clipped.push(`${name(element)} is cut off`);
      if (!scrolls && !cut && (box.right > root.clientWidth + 1 || box.left < -1)) {
        sideways.push(`${name(element)} leaves the window`);
      }
    }
    return { sideways: [...new Set(sideways)], clipped: [...new Set(clipped)] };
  }

  function space(isWide) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }" +
        "p { margin-bottom: 2em !important }");
    document.adoptedStyleSheets = isWide ? [sheet] : [];
  }

  // What a reader sees of the page: its headings, its links of navigation, how much text.
  function content() {
    const seen = (selector) => [...document.querySelectorAll(selector)].filter(isSeen);
    return {
      heading: seen("main h1").map((each) => each.innerText.trim()),
      navigation: seen("nav a[href]").map((each) => each.innerText.trim()),
      length: document.querySelector("main")?.innerText.trim().length ?? 0,
    };
  }

  function motion() {
    const faults = [];
    if (getComputedStyle(document.documentElement).scrollBehavior === "smooth") {
      faults.push("the page scrolls smoothly");
    }
    for (const animation of document.getAnimations()) {
      faults.push(`${name(animation.effect.target)} moves`);
    }
    for (const element of document.querySelectorAll("body *")) {
      const style = getComputedStyle(element);
      const moves = /transform|translate|rotate|scale|all|left|top|margin/.test(style.transitionProperty);
      if (moves && Math.max(...style.transitionDuration.split(",").map(parseFloat)) > 0.01) {
        faults.push(`${name(element)} moves when it changes`);
      }
    }
    return [...new Set(faults)];
  }

  globalThis.probes = { focus, follow, reached, overflow, space, content, motion };
})();
