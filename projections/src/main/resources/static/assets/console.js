// Keyboard, the line that is open, and the picture of an account's days.
"use strict";

const search = document.getElementById("q");
const rows = () => [...document.querySelectorAll(".lines tbody tr:not(.behind-line)")];

function typing(target) {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
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

const pictures = {
  days: [draw, "days"], principal: [drawPrincipal, "principal"], par: [drawRisk, "par"],
  movements: [drawMovements, "movements"], vintages: [drawVintages, "vintages"],
};
let drawn = []; // what is on the page, to be thrown away with it

function library(address) {
  return window.echarts ? Promise.resolve() : new Promise((loaded) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = loaded;
    document.head.append(script);
  });
}

async function drawAll() {
  drawn.forEach((it) => it.dispose());
  drawn = [];
  for (const [id, [drawing, told]] of Object.entries(pictures)) {
    const picture = document.getElementById(id);
    if (!picture) continue;
    const [answer] = await Promise.all([fetch(picture.dataset[told]), library(picture.dataset.echarts)]);
    const it = await answer.json();
    if (picture.isConnected) drawing(picture, it);
  }
}
drawAll();

// The slider: the day is told while it slides, and the page follows when it rests.
const day = (slider) => {
  const first = new Date(slider.dataset.first + "T00:00Z");
  return new Date(first.getTime() + slider.value * 24 * 3600 * 1000).toISOString().slice(0, 10);
};
document.addEventListener("input", (event) => {
  if (event.target.id !== "slide") return;
  document.getElementById("slid").textContent = written(day(event.target));
  event.target.setAttribute("aria-valuetext", written(day(event.target)));
});
document.addEventListener("change", (event) => {
  if (event.target.id !== "slide") return;
  document.getElementById("asOf").value = day(event.target);
  document.getElementById("moment").requestSubmit();
});
// A field nobody filled stays out of the address.
document.addEventListener("htmx:configRequest", (event) => {
  const sent = event.detail.parameters;
  for (const name of Object.keys(sent)) if (sent[name] === "") delete sent[name];
});
document.addEventListener("htmx:afterSettle", (event) => {
  if (event.detail.target?.id === "content") drawAll();
});

function grouped(decimal) {
  const [whole, fraction] = decimal.replace("-", "").split(".");
  const sign = decimal.startsWith("-") ? "\u2212" : "";
  return sign + whole.replace(/\B(?=(\d{3})+$)/g, ",") + (fraction ? "." + fraction : "");
}

const style = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

// What all pictures share: time to the right, or steps where there are some, figures upwards, the words under the picture.
function chart(picture, output, series, say, steps) {
  const chart = echarts.init(picture, null, { renderer: "canvas" });
  drawn.push(chart);
  const font = getComputedStyle(document.body).fontFamily;
  const render = () => chart.setOption({
    animation: false,
    textStyle: { fontFamily: font, color: style("--soft") },
    grid: { left: 4, right: steps && !steps.wide ? 64 : 14, top: 8, bottom: 8, containLabel: true },
    xAxis: {
      ...(steps ? { type: "category", data: steps.names, boundaryGap: steps.wide } : { type: "time", boundaryGap: false, splitNumber: 4, minInterval: 24 * 3600 * 1000 }),
      axisLine: { lineStyle: { color: style("--strong-rule") } }, axisTick: { show: false },
      axisLabel: { color: style("--soft"), fontSize: 11, hideOverlap: true },
    },
    yAxis: {
      type: "value", splitNumber: 3, scale: false,
      axisLabel: { color: style("--soft"), fontSize: 11, formatter: (value) => shortly(value) },
      splitLine: { lineStyle: { color: style("--rule") } },
    },
    tooltip: { trigger: "axis", showContent: false, axisPointer: { type: "line", lineStyle: { color: style("--strong-rule"), type: "solid" } } },
    series: series(),
  });
  render();
  output.textContent = say(undefined);
  chart.on("updateAxisPointer", (event) => {
    const axis = event.axesInfo?.[0];
    if (axis) output.textContent = steps ? say(undefined, axis.value) : say(new Date(axis.value).toISOString().slice(0, 10), event.dataIndex);
  });
  picture.addEventListener("mouseleave", () => (output.textContent = say(undefined)));
  const resize = () => chart.resize(), scheme = matchMedia("(prefers-color-scheme: dark)");
  addEventListener("resize", resize);
  scheme.addEventListener("change", render);
  const dispose = chart.dispose.bind(chart);
  chart.dispose = () => {
    removeEventListener("resize", resize);
    scheme.removeEventListener("change", render);
    dispose();
  };
}

function draw(picture, told) {
  const last = told.days.length > 0 ? told.days[told.days.length - 1] : null;
  const words = (day) => (day ? `${written(day[0])}: ${grouped(day[1])} ${told.currency}` : "");
  const series = () => [{
    type: "line", step: "end", symbol: told.days.length > 1 ? "none" : "circle", symbolSize: 7, data: told.days,
    itemStyle: { color: style("--line") },
    lineStyle: { width: 1.6, color: style("--line") }, areaStyle: { color: style("--line"), opacity: 0.08 },
  }];
  chart(picture, document.getElementById("days-told"), series, (_, at) => words(at === undefined ? last : told.days[at]));
  picture.setAttribute("aria-label", summary(told));
}

function drawPrincipal(picture, told) {
  const at = (points, day) => points.filter((point) => point[0] <= day).pop();
  const end = [...told.planned, ...told.real].map((point) => point[0]).concat(told.asOf, told.newest).sort().pop();
  const most = Math.max(...[...told.planned, ...told.real].map((point) => Number(point[1])));
  const lasting = (points, until) => {
    const last = points[points.length - 1];
    return last && last[0] < until ? [...points, [until, last[1]]] : points;
  };
  const line = (data, color, more) => ({ type: "line", step: "end", symbol: "none", data, itemStyle: { color }, lineStyle: { width: 1.8, color, ...more } });
  const series = () => [
    line(lasting(told.planned, end), style("--soft"), { type: "dashed", width: 1.3 }),
    line(lasting(later(told), told.newest), style("--line"), { width: 1.2, opacity: 0.45 }),
    { ...line(lasting(told.real.filter((point) => point[0] <= told.asOf), told.asOf), style("--line")), areaStyle: { color: style("--line"), opacity: 0.08 } },
    { type: "line", symbol: "none", data: [[told.asOf, 0], [told.asOf, most]], lineStyle: { width: 1.2, color: style("--ink") } },
  ];
  const latest = told.newest > told.asOf ? told.newest : told.asOf;
  const words = (day) => {
    const planned = at(told.planned, day), real = day <= latest && at(told.real, day);
    return written(day) + ": " + [real && `real ${grouped(real[1])}`, planned && `planned ${grouped(planned[1])}`].filter(Boolean).join(", ");
  };
  chart(picture, document.getElementById("principal-told"), series, (day) => words(day ?? told.asOf));
  picture.setAttribute("aria-label", `Principal outstanding in ${told.currency}, ${words(told.asOf)}`);
}

// Per cent at risk at the ends of months: PAR1, PAR30, PAR90 of each point.
function drawRisk(picture, told) {
  const points = told.points;
  const line = (at, color, more) => ({
    type: "line", symbol: points.length > 1 ? "none" : "circle", symbolSize: 7,
    data: points.map((point) => [point[0], point[at]]), itemStyle: { color }, lineStyle: { width: 1.8, color, ...more },
  });
  const series = () => [
    line(1, style("--line"), { width: 1.1, opacity: 0.7 }),
    { ...line(2, style("--line")), areaStyle: { color: style("--line"), opacity: 0.08 } },
    line(3, style("--soft"), { type: "dashed", width: 1.3 }),
  ];
  const words = (point) => point ? `${written(point[0])}: PAR1 ${point[1]} %, PAR30 ${point[2]} %, PAR90 ${point[3]} %` : "Nothing was owed";
  const last = points[points.length - 1];
  chart(picture, document.getElementById("par-told"), series, (_, at) => words(at === undefined ? last : points[at]));
  picture.setAttribute("aria-label", `Portfolio at risk over a year. ${words(last)}`);
}

// Months as bars: what was paid out above the line, what was repaid and given up below it.
function drawMovements(picture, told) {
  const points = told.points;
  const bars = (at, sign, color, more) => ({
    type: "bar", stack: "all", barMaxWidth: 38, data: points.map((point) => sign * Number(point[at])), itemStyle: { color, ...more },
  });
  const series = () => [
    bars(1, 1, style("--strong-rule")), bars(2, -1, style("--line")), bars(3, -1, style("--ink")),
  ];
  const words = (point) => point
    ? `${month(point[0])}: paid out ${grouped(point[1])}, repaid ${grouped(point[2])}, given up ${grouped(point[3])}, closing ${grouped(point[4])}`
    : "Nothing moved";
  const last = points[points.length - 1];
  const steps = { names: points.map((point) => month(point[0])), wide: true };
  chart(picture, document.getElementById("movements-told"), series, (_, at) => words(at === undefined ? last : points[at]), steps);
  picture.setAttribute("aria-label", `What moved the portfolio by month, in ${told.currency}. ${words(last)}`);
}

// A curve for the loans of each month, the newest the strongest.
function drawVintages(picture, told) {
  const curves = told.curves.filter((curve) => curve.risks.length > 0);
  const oldest = Math.max(0, ...curves.map((curve) => curve.risks.length));
  const series = () => curves.map((curve, at) => ({
    type: "line", symbol: "circle", symbolSize: 4, data: curve.risks, itemStyle: { color: style("--line") },
    lineStyle: { width: 1.5, color: style("--line") },
    endLabel: { show: Number(curve.risks[curve.risks.length - 1]) > 0, formatter: () => month(curve.month), color: style("--soft"), fontSize: 11 },
    ...(at % 2 ? { lineStyle: { width: 1.5, color: style("--line"), type: "dashed" } } : {}),
  }));
  const words = (at) => {
    const there = curves.filter((curve) => curve.risks.length > at);
    const sorted = there.toSorted((one, other) => Number(one.risks[at]) - Number(other.risks[at]));
    if (sorted.length === 0) return "No month has ended yet";
    const [least, most] = [sorted[0], sorted[sorted.length - 1]];
    return `Month ${at}: ${least.risks[at]} % (${month(least.month)}) to ${most.risks[at]} % (${month(most.month)})`;
  };
  const steps = { names: Array.from({ length: oldest }, (_, at) => String(at)), wide: false };
  chart(picture, document.getElementById("vintages-told"), series, (_, at) => words(at === undefined ? Math.max(0, oldest - 1) : at), steps);
  picture.setAttribute("aria-label", `Per cent at risk by months on book. ${words(Math.max(0, oldest - 1))}`);
}

function month(date) {
  return new Date(date + "T00:00Z").toLocaleDateString("en-GB", { month: "short", year: "numeric", timeZone: "UTC" });
}

// What came after the day that is looked at, from where it stood then.
function later(told) {
  const then = told.real.filter((point) => point[0] <= told.asOf).pop();
  const after = told.real.filter((point) => point[0] > told.asOf);
  return then && told.newest > told.asOf ? [[told.asOf, then[1]], ...after] : [];
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

// What the lines of an entry come to in each branch, in whole units of a ten-thousandth; ledger-api judges.
const UNIT = 10000n;
function units(decimal) {
  const found = /^([0-9]{1,18})(?:[.]([0-9]{1,4}))?$/.exec(decimal.trim());
  return found ? BigInt(found[1]) * UNIT + BigInt((found[2] ?? "").padEnd(4, "0")) : 0n;
}
function decimal(units) {
  return grouped(`${units / UNIT}.${String(units % UNIT).padStart(4, "0").replace(/0{1,2}$/, "")}`);
}
function balance() {
  const output = document.getElementById("balance");
  if (!output) return;
  const branches = new Map();
  for (const row of document.querySelectorAll("#entry tbody tr")) {
    const [, , branch, debit, credit] = [...row.querySelectorAll("input")].map((it) => it.value.trim());
    if (!debit && !credit) continue;
    const [debits, credits] = branches.get(branch) ?? [0n, 0n];
    branches.set(branch, [debits + units(debit), credits + units(credit)]);
  }
  output.textContent = [...branches].map(([branch, [debits, credits]]) => {
    const rest = debits > credits ? debits - credits : credits - debits;
    const told = rest === 0n ? "equal" : `${decimal(rest)} more ${debits > credits ? "debit" : "credit"}`;
    return `${branch || "No branch"}: debits ${decimal(debits)}, credits ${decimal(credits)}, ${told}.`;
  }).join(" ");
}
// What is filled into a collection sheet so far; ledger-api judges.
function collected() {
  const output = document.getElementById("collected");
  if (!output) return;
  const paid = [...document.querySelectorAll("#sheet .paid input")].map((it) => units(it.value));
  const sum = decimal(paid.reduce((all, each) => all + each, 0n));
  const lines = paid.filter((each) => each > 0n).length;
  output.textContent = `${lines} ${lines === 1 ? "line" : "lines"}, ${sum} in all.`;
}
document.addEventListener("input", (event) => {
  if (event.target.closest("#entry")) balance();
  if (event.target.closest("#sheet")) collected();
});
balance();
collected();
