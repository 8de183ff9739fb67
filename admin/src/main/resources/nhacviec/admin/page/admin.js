// Keeps the page up to date: asks for it every three seconds, and puts in the parts that have changed. Forms are left as they are.
(function () {
  "use strict";
  var main = document.getElementById("main");
  if (!main || !main.dataset.source) {
    return;
  }
  var news = document.getElementById("news");
  var every = 3000;
  var tag = "";

  // Leads to what is wrong after a form was refused.
  var complaint = document.querySelector(".complaint[tabindex]");
  if (complaint) {
    complaint.focus();
  }

  function again() {
    window.setTimeout(look, every);
  }

  function path(link) {
    return link && link.getAttribute("href");
  }

  function isBusy(part) {
    var focused = document.activeElement;
    var typing = part.contains(focused) && /^(INPUT|SELECT|TEXTAREA)$/.test(focused.tagName);
    return typing || part.querySelector("details[open]") !== null;
  }

  function put(html) {
    var fresh = new DOMParser().parseFromString(html, "text/html");
    var changed = false;
    document.querySelectorAll("[data-live]").forEach(function (part) {
      var other = fresh.getElementById(part.id);
      if (!other || part.innerHTML === other.innerHTML || isBusy(part)) {
        return;
      }
      var focused = document.activeElement;
      var href = part.contains(focused) ? path(focused.closest("a")) : null;
      part.replaceChildren.apply(part, Array.from(other.childNodes));
      if (href) {
        var same = Array.from(part.querySelectorAll("a")).find(function (link) {
          return path(link) === href;
        });
        if (same) {
          same.focus({ preventScroll: true });
        }
      }
      changed = true;
    });
    if (changed && tag) {
      var english = document.documentElement.lang === "en";
      news.textContent = (english ? "Updated at " : "Đã cập nhật lúc ") + new Date().toTimeString().slice(0, 5);
    }
  }

  function look() {
    if (document.hidden) {
      again();
      return;
    }
    var headers = { "X-Live": "1" };
    if (tag) {
      headers["If-None-Match"] = tag;
    }
    fetch(main.dataset.source, { headers: headers, cache: "no-store", credentials: "same-origin" })
      .then(function (answer) {
        main.classList.remove("stale");
        if (answer.status === 401) {
          window.location.reload();
          return null;
        }
        if (answer.status !== 200) {
          return null;
        }
        return answer.text().then(function (html) {
          put(html);
          tag = answer.headers.get("ETag") || "";
        });
      })
      .then(again)
      .catch(function () {
        main.classList.add("stale");
        again();
      });
  }

  again();
})();
