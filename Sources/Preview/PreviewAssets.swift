/// Below this name stands what the preview adds to a site. A site can have no such file: hidden ones are left
/// out of it.
let previewFolder = ".leitbild/"
let stylePath = "/\(previewFolder)preview.css"
let scriptPath = "/\(previewFolder)preview.js"
let eventsPath = "/\(previewFolder)events"

/// What the preview adds to a site, by its path; nil for anything else.
func previewFile(at path: String) -> Response? {
  switch "/" + path {
  case stylePath: Response(.ok, mediaType(of: path), .bytes(Array(style.utf8)))
  case scriptPath: Response(.ok, mediaType(of: path), .bytes(Array(script.utf8)))
  case eventsPath: Response(.ok, "text/event-stream", .events)
  default: nil
  }
}

/// Says the version that is shown now, as an event (HTML Standard, section 9.2).
func event(_ version: String) -> [UInt8] { Array("retry: 300\ndata: \(version)\n\n".utf8) }

/// Loads the page again when there is another version than the one it was made from. Only a visible page
/// listens, because browsers allow six connections to a host and people open more tabs than that.
private let script = """
  const own = document.currentScript.dataset.version;
  let events = null;

  function listen() {
    events?.close();
    events = null;
    if (document.visibilityState === 'hidden') return;
    events = new EventSource('\(eventsPath)');
    events.onmessage = (event) => {
      if (event.data !== own) {
        events.close();
        location.reload();
      }
    };
  }

  document.addEventListener('visibilitychange', listen);
  window.addEventListener('pageshow', listen);
  window.addEventListener('pagehide', () => events?.close());

  """

private let style = """
  :host {
    all: initial;
    display: block;
    position: sticky;
    z-index: 2147483647;
    top: 0;
    --ground: #fff;
    --ink: #1b1b1f;
    --soft: #4d4f57;
    --line: #b9bcc6;
    --code: #f2f3f6;
    --alarm: #b3261e;
    --calm: #8a5300;
    --mark: #ffdcd8;
    color-scheme: light dark;
  }

  @media (prefers-color-scheme: dark) {
    :host {
      --ground: #1e1f24;
      --ink: #ececf1;
      --soft: #b9bcc6;
      --line: #5a5d68;
      --code: #2a2c33;
      --alarm: #ff8a80;
      --calm: #f0b35a;
      --mark: #6b221d;
    }
  }

  @media print {
    :host { display: none; }
  }

  section {
    box-sizing: border-box;
    max-height: 60vh;
    overflow: auto;
    padding: 0.75rem clamp(1rem, 4vw, 3rem);
    border-bottom: 1px solid var(--line);
    border-top: 0.375rem solid var(--alarm);
    background: var(--ground);
    color: var(--ink);
    font: 1rem/1.45 system-ui, sans-serif;
    overflow-wrap: anywhere;
  }

  section.calm { border-top-color: var(--calm); padding-block: 0.25rem; }
  section:focus-visible, summary:focus-visible { outline: 3px solid var(--ink); outline-offset: -3px; }

  p { margin: 0.25rem 0; max-width: 75ch; }
  .title { font-size: 1.0625rem; }
  .title strong { color: var(--alarm); }
  .headline { font-size: 1.0625rem; }
  .error .headline strong { color: var(--alarm); }
  .warning .headline strong { color: var(--calm); }
  .place, .code { color: var(--soft); font-size: 0.9375rem; }
  code, pre { font: 0.9375rem/1.5 ui-monospace, monospace; }

  ol { margin: 0; padding: 0; list-style: none; }
  li { padding: 0.625rem 0; border-top: 1px solid var(--line); }
  ol:first-child li:first-child { border-top: 0; }
  .title + ol li:first-child { margin-top: 0.5rem; }

  pre {
    margin: 0.25rem 0;
    padding: 0.375rem 0.75rem;
    background: var(--code);
    border-radius: 0.25rem;
    white-space: pre-wrap;
  }

  .number { color: var(--soft); user-select: none; }
  mark { background: var(--mark); color: inherit; text-decoration: underline wavy var(--alarm); }
  .warning mark { background: none; text-decoration-color: var(--calm); }
  mark:empty { border-inline-start: 0.25em solid var(--alarm); }
  .label { color: var(--alarm); }
  .warning .label { color: var(--calm); }

  summary { min-height: 1.5rem; padding-block: 0.25rem; cursor: pointer; color: var(--calm); }

  """
