// Browsers start no worker from a file, so the search would fail on pages opened from a
// disk. There a hidden frame does the worker's job; on a server nothing changes.
(() => {
  "use strict"
  if (location.protocol !== "file:") return

  function load(...urls) {
    return urls.reduce(
      (before, url) =>
        before.then(
          () =>
            new Promise((done, failed) => {
              const script = document.createElement("script")
              script.src = url
              script.onload = done
              script.onerror = failed
              document.body.appendChild(script)
            }),
        ),
      Promise.resolve(),
    )
  }

  class FrameWorker extends EventTarget {
    constructor(url) {
      super()
      this.onmessage = null
      this.frame = document.createElement("iframe")
      this.frame.hidden = true
      document.body.appendChild(this.frame)
      addEventListener("message", (event) => {
        if (event.source !== this.inside) return
        this.dispatchEvent(new MessageEvent("message", { data: event.data }))
        if (this.onmessage) this.onmessage(event)
      })
      const page = this.inside.document
      page.open()
      page.write(
        "<html><body><script>" +
          "window.postMessage = (data) => parent.postMessage(data, '*');" +
          `window.importScripts = ${load};` +
          "</script></body></html>",
      )
      page.close()
      this.ready = new Promise((done, failed) => {
        const script = page.createElement("script")
        script.src = url
        script.onload = done
        script.onerror = failed
        page.body.appendChild(script)
      })
    }

    get inside() {
      return this.frame.contentWindow
    }

    postMessage(data) {
      this.ready.then(() =>
        this.inside.dispatchEvent(new MessageEvent("message", { data: structuredClone(data) })),
      )
    }

    terminate() {
      this.frame.remove()
    }
  }

  window.Worker = FrameWorker
})()
