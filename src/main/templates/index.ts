import { strFromU8, strToU8, zipSync, type Zippable } from 'fflate';
import {
  layoutOf,
  printableReport,
  STATE_WORDS,
  templateProblems,
  typeAreaWidth,
  type FoundMarks,
} from '../../domain/report/index.ts';
import { Failure } from '../../contract/errors.ts';
import type { SourceFile, TemplateRequest } from '../ports/index.ts';
import { checkedParts, openZip } from '../readers/zip.ts';
import { tableStyles } from '../writers/word/tableStyles.ts';
import { paragraphStyle } from '../writers/word/styleXml.ts';
import { filledPart, marksIn, type Filling } from './fill.ts';

const DOCUMENT = 'word/document.xml';
const STYLES = 'word/styles.xml';
const HEADS_AND_FEET = /^word\/(?:header|footer)\d*\.xml$/;
/** Zip has no time before 1980; a constant keeps the bytes of one report the same from day to day. */
const FILE_TIME = new Date(1980, 0, 1);

/**
 * An office's own Word template with the report in the place of its marks; styles, heads, feet and pictures of the
 * template stay.
 * @throws Failure UNSUPPORTED_FORMAT for what is no .docx or carries macros or parts from elsewhere, BAD_REQUEST where
 * marks are missing or unknown, and what a hostile zip file is refused with
 */
export async function fillTemplate(
  template: SourceFile,
  request: TemplateRequest,
): Promise<Uint8Array> {
  const file = template.name;
  const parts = await templateParts(template);
  const xml = (path: string): string =>
    strFromU8(parts[path] ?? new Uint8Array()).replaceAll('\r\n', '\n');
  const report = printableReport(request.report);
  const around = Object.keys(parts).filter((path) => HEADS_AND_FEET.test(path));
  const found = allMarks(
    marksIn(xml(DOCUMENT), file),
    around.map((path) => marksIn(xml(path), file)),
  );
  const { missing, unknown } = templateProblems(found, report);
  if (missing.length + unknown.length > 0) {
    const words = [
      missing.length > 0 ? `缺少标记 ${missing.join('')}` : '',
      unknown.length > 0 ? `不认识的标记 ${unknown.join('')}` : '',
    ].filter((part) => part !== '');
    throw new Failure('BAD_REQUEST', { place: file, detail: `模板里${words.join('；')}` });
  }
  const filling: Filling = {
    report,
    width: widthOf(xml(DOCUMENT)) ?? typeAreaWidth(layoutOf(request.look)),
    inline: {
      标题: report.title,
      单位: report.unitName,
      年度: String(report.year),
      日期: request.date,
      送审稿: request.draft ? STATE_WORDS.draft : '',
    },
  };
  const filled: Record<string, Uint8Array> = { ...parts };
  for (const path of [DOCUMENT, ...around]) {
    filled[path] = strToU8(filledPart(xml(path), file, filling));
  }
  if (request.draft && !found.inline.concat(found.blocks).includes('送审稿')) {
    filled[DOCUMENT] = strToU8(withDraftMark(strFromU8(filled[DOCUMENT] ?? new Uint8Array())));
  }
  filled[STYLES] = strToU8(withTableStyles(xml(STYLES), request));
  return sealed(filled);
}

/** A draft says so, also where the template has no place for it. */
function withDraftMark(document: string): string {
  const mark = `<w:p><w:r><w:t>${STATE_WORDS.draft}</w:t></w:r></w:p>`;
  return document.replace(/<w:body>/, `<w:body>${mark}`);
}

/** In heads and feet nothing stands alone: texts and tables have no place there. */
function allMarks(text: FoundMarks, around: readonly FoundMarks[]): FoundMarks {
  const others = around.flatMap(({ blocks, inline }) => [...blocks, ...inline]);
  return { blocks: text.blocks, inline: [...text.inline, ...others] };
}

async function templateParts(template: SourceFile): Promise<Readonly<Record<string, Uint8Array>>> {
  const { name } = template;
  const refuse = (detail: string): never => {
    throw new Failure('UNSUPPORTED_FORMAT', { file: name, detail });
  };
  const archive = await openZip(template);
  if (!archive.names.includes(DOCUMENT) || !archive.names.includes(STYLES)) {
    refuse('模板应是 Word 或 WPS 另存的 .docx');
  }
  if (archive.names.some((path) => /vbaProject|activeX|embeddings\//i.test(path))) {
    refuse('模板里有宏或嵌入的对象');
  }
  if (archive.names.some((path) => /^[/\\]|\.\.|\\|:/.test(path))) refuse('模板的内部结构不正常');
  const checked = checkedParts(archive, name);
  for (const [path, part] of Object.entries(checked)) {
    if (path.endsWith('.rels') && hasOutside(strFromU8(part))) refuse('模板引用了外部文件');
  }
  const files = archive.names.filter((path) => !path.endsWith('/'));
  return Object.fromEntries(files.map((path) => [path, checked[path] ?? archive.part(path)]));
}

/** Links a reader may follow are fine; what a program fetches by itself on opening is not. */
function hasOutside(rels: string): boolean {
  const relations = rels.match(/<Relationship\s[^>]*>/g) ?? [];
  return relations.some(
    (one) => /TargetMode\s*=\s*["']External/i.test(one) && !/\/hyperlink["']/.test(one),
  );
}

/** Twips between the margins of the page the template ends with; undefined where it does not say. */
function widthOf(document: string): number | undefined {
  const section = document.slice(document.lastIndexOf('<w:sectPr'));
  const of = (element: string, name: string): number =>
    Number(new RegExp(`<w:${element}\\s[^>]*w:${name}="(\\d+)"`).exec(section)?.[1]);
  const width = of('pgSz', 'w') - of('pgMar', 'left') - of('pgMar', 'right');
  return Number.isFinite(width) && width > 0 ? width : undefined;
}

/** The styles of the tables, which stand on their own so that no style of the template changes them. */
function withTableStyles(styles: string, { look }: TemplateRequest): string {
  const own = tableStyles(layoutOf(look))
    .filter(({ id }) => !styles.includes(`w:styleId="${id}"`))
    .map(({ basedOn: _basedOn, ...style }) => paragraphStyle(style));
  return styles.replace('</w:styles>', `${own.join('')}</w:styles>`);
}

function sealed(parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const first = '[Content_Types].xml';
  const paths = [first, ...Object.keys(parts).filter((path) => path !== first)];
  const zip: Zippable = {};
  for (const path of paths) zip[path] = [parts[path] ?? new Uint8Array(), { mtime: FILE_TIME }];
  return zipSync(zip, { level: 6 });
}
