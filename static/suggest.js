/* Suggestions under a field of search: htmx fetches them, the keys choose. Without script: a plain form. */
"use strict";
(() => {
	const LEAST = 2; // signs of a question
	let dismissed = null; // what stood there when they were closed

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
		htmx.trigger(input, "htmx:abort");
		dismissed = input.value;
		parts(input).list.hidden = true;
		input.setAttribute("aria-expanded", "false");
		input.removeAttribute("aria-activedescendant");
	}

	addEventListener("htmx:beforeRequest", (event) => {
		const input = fieldOf(event.detail.elt);
		if (!input) return;
		const isShort = input.value.trim().length < LEAST;
		if (isShort) { parts(input).status.textContent = ""; close(input); }
		if (isShort || input.value === dismissed) event.preventDefault();
	});

	addEventListener("htmx:beforeSwap", (event) => {
		const input = fieldOf(event.detail.requestConfig.elt);
		if (input) event.detail.shouldSwap = event.detail.xhr.status === 200 && document.activeElement === input;
	});

	addEventListener("htmx:afterSwap", (event) => {
		const input = fieldOf(event.detail.requestConfig.elt);
		if (!input) return;
		const { list, status } = parts(input);
		const found = list.firstElementChild;
		found.id = `${input.id}-options`;
		optionsOf(input).forEach((option, place) => { option.id = `${list.id}-${place}`; });
		input.removeAttribute("aria-activedescendant");
		list.hidden = !optionsOf(input).length;
		input.setAttribute("aria-expanded", String(!list.hidden));
		status.textContent = found.dataset.said;
	});

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
