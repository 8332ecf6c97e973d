import type { XmlNode } from './xmlTree.ts';

/** Children in the order of the SpreadsheetML schema (ISO/IEC 29500-1, transitional), for what this program writes. */
const SEQUENCES: Readonly<Record<string, readonly string[]>> = {
  workbook: words(
    'fileVersion workbookPr workbookProtection bookViews sheets definedNames calcPr extLst',
  ),
  worksheet: words(
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios ' +
      'autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting ' +
      'dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks ' +
      'customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing extLst',
  ),
  row: words('c'),
  c: words('f v is'),
  styleSheet: words(
    'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst',
  ),
  border: words('left right top bottom diagonal vertical horizontal'),
  xf: words('alignment protection'),
  comments: words('authors commentList'),
};

const REPEATED = new Set(['c']);

function words(names: string): readonly string[] {
  return names.split(' ');
}

/** What the schema of SpreadsheetML, or Excel itself, would refuse in this part. */
export function sheetProblems(node: XmlNode, path = node.name): readonly string[] {
  const problems: string[] = [...orderProblems(node, path)];
  if (node.name === 'sheetData') problems.push(...cellOrderProblems(node));
  node.children.forEach((inner) => problems.push(...sheetProblems(inner, `${path}/${inner.name}`)));
  return problems;
}

function orderProblems(node: XmlNode, path: string): readonly string[] {
  const sequence = SEQUENCES[node.name];
  if (!sequence) return [];
  const problems: string[] = [];
  let reached = 0;
  const seen = new Set<string>();
  for (const { name } of node.children) {
    const position = sequence.indexOf(name);
    if (position === -1) problems.push(`${path}: ${name} does not belong there`);
    else if (position < reached) problems.push(`${path}: ${name} comes too late`);
    if (seen.has(name) && !REPEATED.has(name)) problems.push(`${path}: ${name} stands twice`);
    seen.add(name);
    reached = Math.max(reached, position);
  }
  return problems;
}

/** Excel repairs a sheet whose rows or cells are not in ascending order or have two cells of one name. */
function cellOrderProblems(data: XmlNode): readonly string[] {
  const problems: string[] = [];
  let lastRow = 0;
  for (const row of data.children) {
    const number = Number(row.attributes['r']);
    if (number <= lastRow) problems.push(`row ${number} after row ${lastRow}`);
    lastRow = number;
    let lastColumn = 0;
    for (const cell of row.children) {
      const address = cell.attributes['r'] ?? '';
      const column = columnNumber(address);
      if (column <= lastColumn || !address.endsWith(String(number))) {
        problems.push(`cell ${address} out of order`);
      }
      lastColumn = column;
    }
  }
  return problems;
}

export function columnNumber(address: string): number {
  return Array.from(address.replace(/\d+$/, '')).reduce(
    (number, letter) => number * 26 + letter.charCodeAt(0) - 64,
    0,
  );
}
