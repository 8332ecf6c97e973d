/** Style and script of the review page: it stands alone, asks for nothing from outside, and prints as the report. */
export const CSS = `
body { display: grid; grid-template-columns: minmax(0, 1fr) 340px; align-items: start; }
.side { position: sticky; top: 0; box-sizing: border-box; height: 100vh; padding: 16px; overflow-y: auto; border-left: 1px solid #d9dce1; background: #f5f6f8; color: #1f2329; font: 14px/1.6 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif; }
.side h2 { margin: 0 0 8px; font-size: 15px; }
.side h2 + p { margin: 0 0 12px; color: #646a73; }
.side ol { margin: 0; padding: 0; list-style: none; }
.finding { padding: 8px 0; border-top: 1px solid #e1e4e8; }
.finding button { padding: 0; border: 0; background: none; color: inherit; font: inherit; text-align: left; cursor: pointer; }
.finding button:hover { color: #1a5fb4; }
.finding b { margin-right: 6px; }
.error b { color: #c8102e; }
.warning b { color: #8f5500; }
.hint b { color: #646a73; }
.reason { margin: 4px 0 0; padding-left: 8px; border-left: 2px solid #2b7a3d; color: #2b7a3d; }
.card { margin: 0 0 16px; padding: 12px; border: 1px solid #d9dce1; border-radius: 3px; background: #fff; }
.card dl { margin: 0; }
.card dt { color: #646a73; font-size: 12px; }
.card dd { margin: 0 0 6px; }
.card .number { font-size: 20px; font-weight: 600; }
td[data-cell] { cursor: pointer; }
td[data-cell]:hover { background: #e8f0fa; }
td[data-cell]:focus-visible { outline: 2px solid #1a5fb4; outline-offset: -2px; }
td[data-mark=error] { background: #fdf0f2; box-shadow: inset 0 0 0 2px #c8102e; }
td[data-mark=warning] { background: #fdf5e6; box-shadow: inset 0 0 0 2px #b26a00; }
td[aria-selected=true] { background: #cfe0f5; }
@media (max-width: 900px) { body { display: block; } .side { position: static; height: auto; border: 0; border-top: 1px solid #d9dce1; } }
@media print { body { display: block; } .side { position: static; height: auto; border: 0; break-before: page; } td[data-mark] { background: none; box-shadow: none; } }
`;

/** Text goes in through textContent alone, so that no word of a report is ever taken for markup. */
export const SCRIPT = `
(() => {
  const { cells, findings, year } = JSON.parse(document.getElementById('facts').textContent);
  const card = document.getElementById('card');
  const cellOf = (key) => document.querySelector('td[data-cell="' + key + '"]');
  const item = (list, name, words, look) => {
    const dt = document.createElement('dt');
    const dd = document.createElement('dd');
    dt.textContent = name;
    dd.textContent = words;
    if (look) dd.className = look;
    list.append(dt, dd);
  };
  const show = (key) => {
    const facts = cells[key];
    if (!facts) return;
    document.querySelectorAll('td[aria-selected]').forEach((td) => td.removeAttribute('aria-selected'));
    cellOf(key).setAttribute('aria-selected', 'true');
    const list = document.createElement('dl');
    item(list, facts.where, facts.value, 'number');
    item(list, year - 1 + ' 年', facts.last === null ? '没有可比的数' : facts.last);
    if (facts.rule) item(list, '口径', facts.rule);
    facts.findings.forEach((index) => item(list, '审核', findings[index].message));
    card.replaceChildren(list);
  };
  document.addEventListener('click', (event) => {
    const td = event.target.closest('td[data-cell]');
    if (td) return show(td.dataset.cell);
    const button = event.target.closest('button[data-to]');
    const to = button && cellOf(button.dataset.to);
    if (!to) return;
    to.scrollIntoView({ block: 'center' });
    show(button.dataset.to);
  });
  document.addEventListener('keydown', (event) => {
    const td = event.target.closest && event.target.closest('td[data-cell]');
    if (!td || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    show(td.dataset.cell);
  });
})();
`;
