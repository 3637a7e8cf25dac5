// Keyboard, the line that is open, and the picture of an account's days.
"use strict";

const search = document.getElementById("q");
const rows = () => [...document.querySelectorAll(".lines tbody tr:not(.behind-line)")];

function typing(target) {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

function step(by) {
  const all = rows();
  if (all.length === 0) return;
  const at = all.findIndex((row) => row.classList.contains("here"));
  const next = all[Math.min(all.length - 1, Math.max(0, at + by))];
  all.forEach((row) => row.classList.toggle("here", row === next));
  next.querySelector("a.open")?.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape" && event.target === search) return search.blur();
  if (typing(event.target)) return;
  if (event.key === "/") {
    event.preventDefault();
    search.focus();
    search.select();
  } else if (event.key === "j") step(1);
  else if (event.key === "k") step(-1);
  else if (event.key === "n") document.querySelector("a[rel=next]")?.click();
});

document.addEventListener("focusin", (event) => {
  const row = event.target.closest?.(".lines tbody tr:not(.behind-line)");
  if (row) rows().forEach((other) => other.classList.toggle("here", other === row));
});

// A line that shows its event closes with a second click.
document.addEventListener("htmx:beforeRequest", (event) => {
  const link = event.detail.elt;
  if (link.getAttribute("aria-expanded") !== "true") return;
  event.preventDefault();
  link.closest("tr").nextElementSibling?.remove();
  link.setAttribute("aria-expanded", "false");
});
document.addEventListener("htmx:afterRequest", (event) => {
  if (event.detail.successful && event.detail.elt.hasAttribute("aria-expanded"))
    event.detail.elt.setAttribute("aria-expanded", "true");
});

const picture = document.getElementById("days");
if (picture) {
  const script = document.createElement("script");
  script.src = picture.dataset.echarts;
  script.onload = () => fetch(picture.dataset.days).then((answer) => answer.json()).then(draw);
  document.head.append(script);
}

function grouped(decimal) {
  const [whole, fraction] = decimal.replace("-", "").split(".");
  const sign = decimal.startsWith("-") ? "\u2212" : "";
  return sign + whole.replace(/\B(?=(\d{3})+$)/g, ",") + (fraction ? "." + fraction : "");
}

function draw(told) {
  const style = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const output = document.getElementById("days-told");
  const ends = told.days.length > 0 ? told.days[told.days.length - 1] : null;
  const say = (day) => (output.textContent = day ? `${written(day[0])}: ${grouped(day[1])} ${told.currency}` : "");
  const chart = echarts.init(picture, null, { renderer: "canvas" });
  const font = getComputedStyle(document.body).fontFamily;
  const render = () => chart.setOption({
    animation: false,
    textStyle: { fontFamily: font, color: style("--soft") },
    grid: { left: 4, right: 14, top: 8, bottom: 8, containLabel: true },
    xAxis: {
      type: "time", boundaryGap: false, splitNumber: 4, minInterval: 24 * 3600 * 1000,
      axisLine: { lineStyle: { color: style("--strong-rule") } }, axisTick: { show: false },
      axisLabel: { color: style("--soft"), fontSize: 11, hideOverlap: true },
    },
    yAxis: {
      type: "value", splitNumber: 3, scale: false,
      axisLabel: { color: style("--soft"), fontSize: 11, formatter: (value) => shortly(value) },
      splitLine: { lineStyle: { color: style("--rule") } },
    },
    tooltip: { trigger: "axis", showContent: false, axisPointer: { type: "line", lineStyle: { color: style("--strong-rule"), type: "solid" } } },
    series: [{
      type: "line", step: "end", symbol: told.days.length > 1 ? "none" : "circle", symbolSize: 7, data: told.days,
      itemStyle: { color: style("--line") },
      lineStyle: { width: 1.6, color: style("--line") }, areaStyle: { color: style("--line"), opacity: 0.08 },
    }],
  });
  render();
  say(ends);
  picture.setAttribute("aria-label", summary(told));
  chart.on("updateAxisPointer", (event) => {
    const at = event.dataIndex;
    if (at !== undefined) say(told.days[at]);
  });
  picture.addEventListener("mouseleave", () => say(ends));
  addEventListener("resize", () => chart.resize());
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", render);
}

function written(date) {
  return new Date(date + "T00:00Z").toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
}

function shortly(value) {
  const size = Math.abs(value);
  const text = size >= 1e9 ? value / 1e9 + "G" : size >= 1e6 ? value / 1e6 + "M" : size >= 1e4 ? value / 1e3 + "k" : value.toLocaleString("en");
  return text.replace("-", "\u2212");
}

function summary(told) {
  if (told.days.length === 0) return "No closing balance yet";
  const first = told.days[0];
  const last = told.days[told.days.length - 1];
  return `Closing balance by booking date: ${grouped(first[1])} on ${written(first[0])}, ${grouped(last[1])} ${told.currency} on ${written(last[0])}`;
}
