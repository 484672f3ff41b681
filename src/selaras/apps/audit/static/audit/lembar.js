/* Sheet: a cell with a finding loads its explanation into the panel; the page works without it. */
(function () {
  "use strict";
  var d = document;
  function buka(td, fokus) {
    var sidik = td.dataset.temuan, baris = (td.id.match(/^b(\d+)-/) || [])[1];
    if (!sidik || !window.htmx) return;
    var alamat = location.pathname + "?temuan=" + encodeURIComponent(sidik) + "&baris=" + baris;
    var versi = new URLSearchParams(location.search).get("versi");
    if (versi) alamat += "&versi=" + encodeURIComponent(versi);
    window.htmx.ajax("GET", alamat, { target: "#panel", swap: "outerHTML" }).then(function () {
      var p = d.getElementById("panel");
      if (!p) return;
      p.classList.add("terbuka");
      var rumus = p.querySelector(".hitung span"), kini = d.getElementById("isi-rumus");
      if (rumus) td.dataset.rumus = rumus.textContent;
      if (rumus && kini && td.hasAttribute("aria-selected")) kini.textContent = rumus.textContent;
      if (fokus) p.querySelector("h2").focus();
    });
  }
  d.addEventListener("click", function (e) {
    var td = e.target.closest("td[data-temuan]");
    if (td) buka(td, false);
  });
  d.addEventListener("keydown", function (e) {
    var td = e.target.closest && e.target.closest("td[data-temuan]");
    if (td && e.key === "Enter") { e.preventDefault(); e.stopPropagation(); buka(td, true); }
  }, true);
  d.addEventListener("click", function (e) {
    if (!e.target.closest("[data-temuan-berikut]")) return;
    var semua = Array.prototype.slice.call(d.querySelectorAll(".lembar td[data-temuan]"));
    var kini = d.querySelector(".lembar td[aria-selected]");
    var n = semua.find(function (x) { return !kini || (kini.compareDocumentPosition(x) & 4); }) || semua[0];
    if (n) { n.focus(); n.scrollIntoView({ block: "center", inline: "center" }); buka(n, false); }
  });
})();
