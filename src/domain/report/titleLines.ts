/** Width of a line in Chinese characters; Latin letters and digits are half as wide. */
export function textWidth(text: string): number {
  let halves = 0;
  for (const char of text) halves += char.charCodeAt(0) < 0x2e80 ? 1 : 2;
  return halves / 2;
}

interface Break {
  readonly at: number;
  /** How much the sense suffers: 0 between agency and year, more inside the name of the document. */
  readonly cost: number;
}

const BREAK_AFTER: readonly { readonly pattern: RegExp; readonly cost: number }[] = [
  { pattern: /\d{4}\s*年度?(?!度)/g, cost: 1 },
  { pattern: /政府信息公开(?!条例)/g, cost: 2 },
  { pattern: /(?:人民政府|委员会|办事处|办公室|管理局|监督局)/g, cost: 2 },
  { pattern: /(?:工作|关于)/g, cost: 4 },
  { pattern: /[省市县区旗州]/g, cost: 4 },
];
const ANYWHERE_COST = 20;

/** More than any line can cost, so that the fewest lines win. */
const LINE_COST = 1000;

/**
 * Breaks a title into lines by meaning: no line is wider than `maxWidth` characters, an agency's name and
 * 「政府信息公开」 are not torn, lines are of similar length, and the fewest lines are taken. The lines joined are the
 * title. Source: GB/T 9704-2012, 7.3.1 (回行时词意完整，排列对称，长短适宜).
 */
export function titleLines(title: string, unitName: string, maxWidth: number): readonly string[] {
  if (textWidth(title) <= maxWidth) return [title];
  const places: readonly Break[] = [
    { at: 0, cost: 0 },
    ...breaksOf(title, unitName),
    { at: title.length, cost: 0 },
  ];
  const cheapest: { readonly cost: number; readonly from: number }[] = [{ cost: 0, from: -1 }];
  places.forEach((place, index) => {
    if (index === 0) return;
    let best = { cost: Infinity, from: index - 1 };
    for (let from = index - 1; from >= 0; from -= 1) {
      const width = textWidth(title.slice(places[from]?.at, place.at));
      if (width > maxWidth && from < index - 1) break;
      const cost = (cheapest[from]?.cost ?? Infinity) + LINE_COST + ragged(width, maxWidth);
      if (cost + place.cost < best.cost) best = { cost: cost + place.cost, from };
    }
    cheapest.push(best);
  });
  return walkBack(title, places, cheapest);
}

function walkBack(
  title: string,
  places: readonly Break[],
  cheapest: readonly { readonly from: number }[],
): readonly string[] {
  const lines: string[] = [];
  let index = places.length - 1;
  while (index > 0) {
    const from = cheapest[index]?.from ?? 0;
    lines.unshift(title.slice(places[from]?.at, places[index]?.at));
    index = from;
  }
  return lines;
}

/** Short lines look ragged: the cost of one line grows with the square of what it lacks. */
function ragged(width: number, maxWidth: number): number {
  const lack = (maxWidth - width) / maxWidth;
  return 6 * lack * lack;
}

function breaksOf(title: string, unitName: string): readonly Break[] {
  const costs = new Map<number, number>();
  const offer = (at: number, cost: number): void => {
    if (at > 0 && at < title.length) costs.set(at, Math.min(cost, costs.get(at) ?? cost));
  };
  for (const { at } of characterBreaks(title)) offer(at, ANYWHERE_COST);
  for (const { pattern, cost } of BREAK_AFTER) {
    for (const match of title.matchAll(pattern)) offer(match.index + match[0].length, cost);
  }
  const unitEnd = unitName === '' ? -1 : title.indexOf(unitName) + unitName.length;
  if (unitName !== '' && title.startsWith(unitName)) {
    // Inside the agency's name only where nothing else fits.
    for (const [at, cost] of costs) if (at < unitEnd) costs.set(at, cost + ANYWHERE_COST);
    costs.set(unitEnd, 0);
  }
  return [...costs].map(([at, cost]) => ({ at, cost })).toSorted((a, b) => a.at - b.at);
}

/** Every place between two characters but inside a number or a Latin word. */
function characterBreaks(title: string): readonly { readonly at: number }[] {
  const places: { at: number }[] = [];
  let at = 0;
  for (const char of title) {
    const before = title[at - 1];
    if (before === undefined || !/[\dA-Za-z]/.test(before) || !/[\dA-Za-z年]/.test(char)) {
      places.push({ at });
    }
    at += char.length;
  }
  return places;
}
