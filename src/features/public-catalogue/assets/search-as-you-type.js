// Only what a page without scripts can do without: suggestions as one types, and the buttons that need a script.
const { clearTimeout, document, fetch, navigator, print, setTimeout } = globalThis;

for (const box of document.querySelectorAll('[data-suggest]')) {
  const input = box.querySelector('input[type=search]');
  const list = box.querySelector('.suggestions');
  const status = box.querySelector('[role=status]');
  let waiting = 0;
  let asked = 0;
  const close = () => {
    list.hidden = true;
    list.replaceChildren();
    status.textContent = '';
  };
  const show = ({ items }) => {
    if (items.length === 0) return close();
    list.replaceChildren(
      ...items.map(({ id, name, kind }) => {
        const link = document.createElement('a');
        const path = kind === 'service' ? '/tjenester/' : '/';
        link.href = box.dataset.pages + path + encodeURIComponent(id) + box.dataset.query;
        link.textContent = name;
        const item = document.createElement('li');
        item.append(link);
        return item;
      }),
    );
    list.hidden = false;
    status.textContent = `${items.length} ${status.dataset.found}`;
  };
  const ask = async () => {
    const q = input.value.trim();
    const mine = ++asked;
    if (q.length < 2) return close();
    try {
      const answer = await fetch(`${box.dataset.suggest}&q=${encodeURIComponent(q.slice(0, 200))}`);
      if (answer.ok && mine === asked) show(await answer.json());
    } catch {
      close();
    }
  };
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, 120);
  });
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      asked++;
      close();
      input.focus();
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops = [input, ...list.querySelectorAll('a')];
    const at = stops.indexOf(document.activeElement);
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (list.hidden || at < 0 || next === undefined) return;
    event.preventDefault();
    next.focus();
  });
}

for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
for (const button of document.querySelectorAll('[data-copy]')) {
  if (!navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(button.dataset.copy);
    button.textContent = button.dataset.copied;
  });
}
