import type { XmlNode } from './xmlTree.ts';

/**
 * Children in the order of the schema, for the elements this program writes (ISO/IEC 29500-1 and -4, transitional).
 * An element that is not named here may hold anything.
 */
const SEQUENCES: Readonly<Record<string, readonly string[]>> = {
  'w:pPr': words(
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs ' +
      'suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd ' +
      'snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment ' +
      'textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  ),
  'w:rPr': words(
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish ' +
      'webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang ' +
      'eastAsianLayout specVanish oMath',
  ),
  'w:tbl': words('tblPr tblGrid tr'),
  'w:tblPr': words(
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd ' +
      'tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange',
  ),
  'w:tblBorders': words('top left start bottom right end insideH insideV'),
  'w:tblCellMar': words('top left start bottom right end'),
  'w:tblGrid': words('gridCol'),
  'w:tr': words('tblPrEx trPr tc'),
  'w:tc': words('tcPr p'),
  'w:tcPr': words(
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  ),
  'w:tcMar': words('top left start bottom right end'),
  'w:sectPr': words(
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols ' +
      'formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange',
  ),
  'w:styles': words('docDefaults latentStyles style'),
  'w:docDefaults': words('rPrDefault pPrDefault'),
  'w:style': words(
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal ' +
      'personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr',
  ),
  'w:fonts': words('font'),
  'w:font': words(
    'altName panose1 charset family notTrueType pitch sig embedRegular embedBold embedItalic embedBoldItalic',
  ),
  'w:settings': words(
    'writeProtection view zoom displayBackgroundShape mirrorMargins trackRevisions defaultTabStop autoHyphenation ' +
      'evenAndOddHeaders characterSpacingControl footnotePr endnotePr compat themeFontLang clrSchemeMapping ' +
      'decimalSymbol listSeparator',
  ),
};

const REPEATED = new Set([
  'w:gridCol',
  'w:tr',
  'w:tc',
  'w:p',
  'w:style',
  'w:font',
  'w:headerReference',
  'w:footerReference',
]);

const BLOCKS = new Set(['w:p', 'w:tbl', 'w:sectPr']);

function words(names: string): readonly string[] {
  return names.split(' ').map((name) => `w:${name}`);
}

/** What the schema of WordprocessingML would refuse in this part. */
export function wordProblems(node: XmlNode, path = node.name): readonly string[] {
  const problems: string[] = [...orderProblems(node, path), ...contentProblems(node, path)];
  node.children.forEach((inner, index) => {
    problems.push(...wordProblems(inner, `${path}/${inner.name}[${index}]`));
  });
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

function contentProblems(node: XmlNode, path: string): readonly string[] {
  const names = node.children.map((inner) => inner.name);
  switch (node.name) {
    case 'w:body':
      return names.some((name) => !BLOCKS.has(name)) ||
        names.indexOf('w:sectPr') !== names.length - 1
        ? [`${path}: paragraphs and tables, then one sectPr`]
        : [];
    case 'w:p':
      return names.indexOf('w:pPr') > 0 ? [`${path}: pPr is not first`] : [];
    case 'w:r':
      return names.indexOf('w:rPr') > 0 ? [`${path}: rPr is not first`] : [];
    case 'w:tc':
      return names.at(-1) === 'w:p' ? [] : [`${path}: a cell ends with a paragraph`];
    default:
      return numberProblems(node, path);
  }
}

/** Attributes that are whole numbers in the schema. */
const WHOLE =
  /^w:(?:w|h|top|bottom|left|right|header|footer|gutter|line|before|after|firstLine\w*|linePitch|sz|id)$/;

function numberProblems(node: XmlNode, path: string): readonly string[] {
  return Object.entries(node.attributes)
    .filter(([name, value]) => WHOLE.test(name) && !/^-?\d+$/.test(value))
    .map(([name, value]) => `${path}: ${name}="${value}" is not a whole number`);
}
