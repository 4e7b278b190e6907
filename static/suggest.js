/* Suggestions under a field of search, made by the server. Without script it is a form like any other. */
"use strict";
(() => {
	const PAUSE = 180; // ms without a key
	let timer = 0;
	let asked = null; // the question that is on its way

	const parts = (input) => ({
		list: document.getElementById(`${input.id}-list`),
		status: input.form.querySelector("[role=status]"),
	});
	const fieldOf = (target) => target.closest && target.closest(".find input[type=search]");
	const optionsOf = (input) => [...parts(input).list.querySelectorAll("[role=option]")];

	function prepare(input) {
		if (input.getAttribute("role")) return;
		for (const [name, value] of Object.entries({
			role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": `${input.id}-options`,
		})) input.setAttribute(name, value);
		const status = document.createElement("p");
		status.className = "hidden";
		status.setAttribute("role", "status");
		input.form.append(status);
	}

	function close(input) {
		clearTimeout(timer);
		if (asked) asked.abort();
		parts(input).list.hidden = true;
		input.setAttribute("aria-expanded", "false");
		input.removeAttribute("aria-activedescendant");
	}

	async function ask(input) {
		const { list, status } = parts(input);
		if (asked) asked.abort();
		if (input.value.trim().length < 2) { status.textContent = ""; return close(input); }
		asked = new AbortController();
		try {
			const query = new URLSearchParams(new FormData(input.form));
			const answer = await fetch(`${input.form.dataset.suggest}?${query}`, { signal: asked.signal });
			if (!answer.ok) return close(input);
			const found = new DOMParser().parseFromString(await answer.text(), "text/html").body.firstElementChild;
			if (document.activeElement !== input) return;
			found.id = `${input.id}-options`;
			list.replaceChildren(found);
			optionsOf(input).forEach((option, place) => { option.id = `${list.id}-${place}`; });
			input.removeAttribute("aria-activedescendant");
			list.hidden = !optionsOf(input).length;
			input.setAttribute("aria-expanded", String(!list.hidden));
			status.textContent = found.dataset.said;
		} catch (error) {
			if (error.name !== "AbortError") close(input);
		}
	}

	/* The focus stays in the field, which names the option to screen readers. */
	function move(input, step) {
		const options = optionsOf(input);
		const now = options.findIndex((option) => option.getAttribute("aria-selected") === "true");
		const count = options.length + 1;
		const next = now < 0 ? (step > 0 ? 0 : options.length - 1) : (now + step + count) % count;
		options.forEach((option, place) => option.setAttribute("aria-selected", String(place === next)));
		if (next >= options.length) return input.removeAttribute("aria-activedescendant");
		input.setAttribute("aria-activedescendant", options[next].id);
		options[next].scrollIntoView({ block: "nearest" });
	}

	addEventListener("focusin", (event) => { const input = fieldOf(event.target); if (input) prepare(input); });

	addEventListener("input", (event) => {
		const input = fieldOf(event.target);
		if (!input) return;
		prepare(input);
		clearTimeout(timer);
		timer = setTimeout(() => ask(input), PAUSE);
	});

	addEventListener("keydown", (event) => {
		const input = fieldOf(event.target);
		if (!input || event.isComposing) return;
		const isOpen = !parts(input).list.hidden;
		const chosen = isOpen && input.getAttribute("aria-activedescendant");
		if (isOpen && (event.key === "ArrowDown" || event.key === "ArrowUp")) move(input, event.key === "ArrowDown" ? 1 : -1);
		else if (isOpen && event.key === "Escape") close(input);
		else if (event.key === "Enter" && chosen) document.getElementById(chosen).click();
		else return;
		event.preventDefault();
	});

	addEventListener("submit", (event) => {
		const input = event.target.matches(".find") && event.target.querySelector("input[type=search]");
		if (input) close(input);
	});

	/* A press on a suggestion leaves the focus in the field. */
	addEventListener("mousedown", (event) => {
		if (event.target.closest && event.target.closest(".suggestions")) event.preventDefault();
	});
	addEventListener("focusout", (event) => {
		const input = fieldOf(event.target);
		if (input && !(event.relatedTarget && event.relatedTarget.closest(".suggestions"))) close(input);
	});
})();
