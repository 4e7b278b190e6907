/* What htmx leaves to the page when an answer changes in place: the reader's place, and that the change is told. */
"use strict";
(() => {
	const byId = (id) => document.getElementById(id);
	let served = foldings(); // what came open, by id
	let before = null; // where the reader was before the change
	let isAsking = false;
	const waiting = []; // links that were chosen while an answer was on its way

	/* A square is a fragment of its page only without script. */
	addEventListener("htmx:configRequest", (event) => {
		event.detail.path = event.detail.path.split("#")[0];
		const asked = event.detail.formData; // an empty field asks for nothing
		if (asked && event.detail.verb === "get") for (const [name, value] of [...asked]) if (value === "") asked.delete(name);
	});

	const isOurs = (event) => !event.detail.elt.closest(".find"); // and not of the field of search

	/* A link is true only for the answer it stands in, so a hasty choice waits. */
	addEventListener("htmx:beforeRequest", (event) => { isAsking ||= isOurs(event); });
	addEventListener("htmx:afterRequest", (event) => {
		if (!isOurs(event)) return;
		setTimeout(() => {
			isAsking = false;
			const next = byId(waiting.shift());
			if (next) next.click();
		}, 40); // htmx takes hold 20 ms after a change
	});
	addEventListener("click", (event) => {
		const link = isAsking && event.target.closest("[hx-boost=true] a[id]");
		if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
		event.preventDefault();
		event.stopPropagation();
		waiting.push(link.id);
	}, true);

	/* The sources of an answer, from the page of that answer alone. */
	addEventListener("click", (event) => {
		const line = event.target.closest("a.quietline[id]");
		if (!line || event.ctrlKey || event.metaKey || event.shiftKey) return;
		event.preventDefault();
		htmx.ajax("GET", line.href, { source: line, target: line, select: ".cited", swap: "outerHTML" });
	});

	addEventListener("htmx:beforeSwap", (event) => {
		if (event.detail.target !== document.body) return;
		const active = document.activeElement;
		before = {
			ids: [active.id, active.dataset.then],
			top: active.getBoundingClientRect().top,
			moved: active.type === "range" && active.value,
			folded: [...foldings()].filter(([id, isOpen]) => served.get(id) !== isOpen), // what the reader opened or closed
		};
	});

	addEventListener("htmx:afterSwap", (event) => {
		const line = event.detail.requestConfig.elt;
		if (line.matches("a.quietline") && byId(line.id)) {
			byId(line.id).open = true;
			byId(line.id).querySelector("summary").focus({ preventScroll: true });
		}
		if (!before) return;
		const { ids, top, moved, folded } = before;
		before = null;
		const page = new DOMParser().parseFromString(event.detail.xhr.responseText.split("<main")[0], "text/html");
		document.body.className = page.body.className;
		served = foldings();
		for (const [id, isOpen] of folded) if (byId(id)) byId(id).open = isOpen;
		const same = ids.map((id) => id && byId(id)).find(Boolean);
		const around = same && same.closest("details");
		if (around) around.open = true;
		(same || byId("chips") || byId("main")).focus({ preventScroll: Boolean(same) });
		if (same) scrollBy({ top: same.getBoundingClientRect().top - top, behavior: "instant" });
		tell();
		if (moved && same && same.type === "range" && same.value !== moved) { // moved on meanwhile
			same.value = moved;
			say(same);
			setTimeout(() => same.dispatchEvent(new Event("change", { bubbles: true })), 40);
		}
	});

	/* A slider says in words where it stands while it is moved. */
	addEventListener("input", (event) => { if (event.target.type === "range") say(event.target); });
	function say(range) {
		const output = document.querySelector(`output[for="${range.id}"]`);
		if (output) output.textContent = range.value === range.max && output.dataset.last || range.value;
	}

	function foldings() {
		return new Map([...document.querySelectorAll("details[id]")].map((each) => [each.id, each.open]));
	}

	/* A region is read out when it is filled, not when it comes. */
	function tell() {
		const region = document.createElement("p");
		const said = byId("said") || document.querySelector("main h1");
		region.className = "hidden";
		region.setAttribute("role", "status");
		byId("main").append(region);
		setTimeout(() => { region.textContent = said.textContent; }, 150);
	}

	/* Where no answer comes, the browser asks for it. */
	addEventListener("htmx:sendError", (event) => { if (isOurs(event)) location.assign(event.detail.pathInfo.finalRequestPath); });
})();
