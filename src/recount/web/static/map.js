// The map: dots where a place is known, dashed rings where only a region is, shaded countries where only the country is.
"use strict";

const WIDTH = 960, HEIGHT = 460;
const RADII = { region: 16, district: 9 };  // at least so many pixels
const REACH = { region: 1.2, district: .35 };  // degrees: about as far as a region or district of its kind reaches

async function draw(box) {
  const [world, sheet] = await Promise.all(["/static/vendor/countries-50m.json", box.dataset.map].map((at) => fetch(at).then((answer) => answer.json())));
  const land = topojson.feature(world, world.objects.countries).features;
  const known = sheet.spots.map((spot) => [spot.lon, spot.lat]);
  const areas = new Map(sheet.areas.map((area) => [area.number, area]));
  const shown = land.filter((one) => areas.has(one.id));
  const projection = d3.geoNaturalEarth1();
  projection.fitExtent([[24, 24], [WIDTH - 24, HEIGHT - 24]], frame(known, shown));
  const path = d3.geoPath(projection);
  const svg = d3.select(box).append("svg").attr("viewBox", `0 0 ${WIDTH} ${HEIGHT}`).attr("role", "group").attr("aria-label", "Map of the events; the same is in the list of places");
  const all = svg.append("g");
  all.selectAll("path").data(land).join("path").attr("class", "land").attr("d", path);
  const link = (name) => `/?${new URLSearchParams([...new URLSearchParams(box.dataset.map.split("?")[1] ?? ""), ["place", name]].filter(([key], at, list) => key !== "place" || at === list.length - 1))}`;
  const told = (one, name) => `${name}: ${one.events} ${one.events === 1 ? "event" : "events"}${one.killed ? `, up to ${one.killed.toLocaleString("en")} killed` : ""}${one.disputed ? ", disputed" : ""}`;
  const marks = all.append("g");
  marks.selectAll(".area").data(shown).join("a").attr("href", (one) => link(areas.get(one.id).name)).append("path").attr("class", "area").attr("d", path)
    .append("title").text((one) => told(areas.get(one.id), `Somewhere in ${areas.get(one.id).name}`));
  const radius = (spot) => RADII[spot.precision] ?? Math.min(14, 3 + 1.5 * Math.sqrt(spot.events));
  const degree = projection.scale() * Math.PI / 180;
  const reach = (spot, zoom) => Math.max(radius(spot) / zoom, (REACH[spot.precision] ?? 0) * degree);
  const spots = [...sheet.spots].sort((one, other) => radius(other) - radius(one));
  const dots = marks.selectAll(".spot").data(spots).join("a").attr("href", (spot) => link((spot.place ?? "").replaceAll(",", " ")))
    .attr("aria-label", (spot) => told(spot, spot.place ?? "place without a name")).append("circle")
    .attr("class", (spot) => `spot${RADII[spot.precision] ? " vague" : ""}${spot.disputed ? " disputed" : ""}`)
    .attr("cx", (spot) => projection([spot.lon, spot.lat])[0]).attr("cy", (spot) => projection([spot.lon, spot.lat])[1]).attr("r", (spot) => reach(spot, 1));
  dots.append("title").text((spot) => `${told(spot, spot.place ?? "Place without a name")}${RADII[spot.precision] ? ` (somewhere in this ${spot.precision})` : ""}`);
  svg.call(d3.zoom().scaleExtent([1, 60]).filter((event) => !event.button && (event.type !== "wheel" || event.ctrlKey)).on("zoom", ({ transform }) => {
    all.attr("transform", transform);
    dots.attr("r", (spot) => reach(spot, transform.k));
  }));
  if (sheet.nowhere) d3.select(box).append("p").attr("class", "soft").text(`${sheet.nowhere} ${sheet.nowhere === 1 ? "event is" : "events are"} on no map.`);
}

// What the map is fitted to: all marks with room around them, never closer than a few degrees.
function frame(points, features) {
  const corners = [...points, ...features.flatMap((one) => d3.geoBounds(one))];
  if (!corners.length) return { type: "Sphere" };
  const lons = corners.map((one) => one[0]), lats = corners.map((one) => one[1]);
  const [west, east, south, north] = [Math.min(...lons), Math.max(...lons), Math.min(...lats), Math.max(...lats)];
  if (east - west > 150) return { type: "Sphere" };
  const room = 4 + (east - west) * .1, high = 3 + (north - south) * .1;
  return { type: "MultiPoint", coordinates: [[west - room, Math.max(-85, south - high)], [east + room, Math.min(85, north + high)]] };
}

for (const box of document.querySelectorAll("[data-map]")) {
  draw(box).catch(() => { box.append(Object.assign(document.createElement("p"), { className: "soft", textContent: "The map could not be drawn; the list of places has the same." })); })
    .finally(() => { box.dataset.drawn = "yes"; });
}
