/**
 * A stand-in for Worker where a browser starts none, which is for pages opened from disk: the worker's script runs in a
 * hidden frame. The same file is loaded by the page, where it defines the stand-in, and by the frame, where it gives the
 * script what workers have. After iframe-worker by Martin Donath (MIT, see iframe-worker.LICENSE), whose frame holds a
 * script of its own, which the site's policy forbids.
 */
(() => {
  const here = document.currentScript.src;
  const isFrame = window.frameElement?.hasAttribute("data-worker");

  /** Load a script into a page, and wait until it has run. */
  const load = (page, address) =>
    new Promise((loaded) => {
      const script = page.createElement("script");
      script.src = address;
      script.onload = () => loaded(script);
      page.body.appendChild(script);
    });

  /** Load scripts one after another, as `importScripts` does in a worker, but without waiting for them. */
  const importScripts = (...addresses) =>
    addresses.reduce((before, address) => before.then(() => load(document, address)), Promise.resolve());

  class FrameWorker extends EventTarget {
    constructor(address) {
      super();
      this.frame = document.createElement("iframe");
      this.frame.hidden = true;
      this.frame.setAttribute("data-worker", "");
      document.body.appendChild(this.frame);
      const inner = this.frame.contentWindow;
      addEventListener("message", (event) => {
        if (event.source !== inner) return;
        const message = new MessageEvent("message", { data: event.data });
        this.dispatchEvent(message);
        this.onmessage?.(message);
      });
      inner.document.open();
      inner.document.write("<!doctype html><body>");
      inner.document.close();
      this.ready = load(inner.document, here).then((helper) => {
        helper.remove(); // the worker's script looks for the first one of the page, to know where it is itself
        return load(inner.document, String(address));
      });
    }

    postMessage(data) {
      const message = () => new MessageEvent("message", { data: structuredClone(data) });
      this.ready.then(() => this.frame.contentWindow.dispatchEvent(message()));
    }

    terminate() {
      this.frame.remove();
    }
  }

  if (isFrame) {
    window.postMessage = (data) => parent.postMessage(data, "*");
    window.importScripts = importScripts;
  } else if (location.protocol === "file:") {
    window.Worker = FrameWorker;
    window.IFrameWorker = FrameWorker; // by which Material knows that its worker runs in a frame
  }
})();
