// Keeps the page up to date: asks for the live part every three seconds and puts it in when it has changed.
(function () {
  "use strict";
  var live = document.getElementById("live");
  if (!live) {
    return;
  }
  var tag = "";
  var every = 3000;

  function again() {
    window.setTimeout(look, every);
  }

  function put(html) {
    var parsed = new DOMParser().parseFromString("<!DOCTYPE html><body>" + html, "text/html");
    var focused = document.activeElement;
    var link = focused && live.contains(focused) ? focused.getAttribute("href") : null;
    live.replaceChildren.apply(live, Array.from(parsed.body.childNodes));
    if (link) {
      var same = live.querySelector('a[href="' + link + '"]');
      if (same) {
        same.focus({ preventScroll: true });
      }
    }
  }

  function look() {
    if (document.hidden) {
      again();
      return;
    }
    var headers = tag ? { "If-None-Match": tag } : {};
    fetch(live.dataset.source, { headers: headers, cache: "no-store", credentials: "same-origin" })
      .then(function (answer) {
        live.classList.remove("stale");
        if (answer.status === 401) {
          window.location.reload();
          return null;
        }
        if (answer.status !== 200) {
          return null;
        }
        tag = answer.headers.get("ETag") || "";
        return answer.text();
      })
      .then(function (html) {
        if (html !== null) {
          put(html);
        }
        again();
      })
      .catch(function () {
        live.classList.add("stale");
        again();
      });
  }

  again();
})();
