import type { ErrorCode, FailureFacts, ForeignFormat } from './errors.ts';

type Sentence = (facts: FailureFacts) => string;

const fileOf = (facts: FailureFacts): string => (facts.file ? `“${facts.file}”` : '这个文件');
const inPlace = (facts: FailureFacts): string => (facts.place ? `（${facts.place}）` : '');
const detailOf = (facts: FailureFacts): string => (facts.detail ? `（${facts.detail}）` : '');
const reportOf = (facts: FailureFacts): string =>
  [facts.unit ? `“${facts.unit}”` : '', facts.year === undefined ? '' : `${facts.year}年`].join('');
const folderOf = (facts: FailureFacts): string =>
  facts.place ? `数据文件夹“${facts.place}”` : '数据文件夹';

/** More would bury what to do; the list beside the report has them all. */
const MAX_FINDINGS = 5;
const findingsOf = ({ findings = [] }: FailureFacts): string => {
  const left = findings.length - MAX_FINDINGS;
  const numbered = findings.slice(0, MAX_FINDINGS).map((text, index) => `（${index + 1}）${text}`);
  return `${numbered.join('')}${left > 0 ? `另有 ${left} 处。` : ''}`;
};

/** What the file is, and how to get at what stands in it. */
const FORMATS: Readonly<Record<ForeignFormat, string>> = {
  scannedPdf:
    '是扫描或拍照做成的 PDF，里面只有图片，没有文字。请改用原来的 Word 或 Excel 文件；找不到的，先用 WPS 的“PDF 转 Word（文字识别）”转成 .docx，对照原件核对数字后再导入',
  rtf: '是 RTF 文件。请用 Word 或 WPS 打开它，另存为 .docx 后再导入',
  oldWord: '是 Word 95 或更早的文件。请用 Word 或 WPS 打开它，另存为 .docx 后再导入',
  oldExcel: '是 Excel 95 或更早的文件。请用 Excel 或 WPS 打开它，另存为 .xlsx 后再导入',
  oldWps: '是旧版 WPS 文字的文件。请用 WPS 打开它，另存为 .docx 后再导入',
  wordXml: '是 Word 的 XML 文件。请用 Word 或 WPS 打开它，另存为 .docx 后再导入',
  odt: '是 ODT 文字文件。请用 WPS 或 LibreOffice 打开它，另存为 .docx 后再导入',
  xlsb: '是 Excel 的二进制工作簿（.xlsb）。请用 Excel 打开它，另存为 .xlsx 后再导入',
  presentation: '是演示文稿。请把年报的三张表复制到 Word 或 Excel 里，保存后再导入',
  ofd: '是 OFD 版式文件。请用 OFD 阅读器或 WPS 打开它，转换或另存为 .docx 后再导入；也可以改用原来的 Word 文件',
  archive: '是压缩包。请先解压，再导入里面的 Word、Excel 或网页文件',
  picture:
    '是图片，里面没有文字。请改用原来的 Word 或 Excel 文件，或先用文字识别转成 .docx，核对数字后再导入',
  shortcut: '是快捷方式，不是文件本身。请到它指向的文件夹里选原来的文件',
  lockFile: '是 Word 或 Excel 打开文件时留下的临时文件。请选名称前没有“~$”的那个文件',
  program: '是程序，不是年报。请选 Word、Excel、网页或 PDF 文件',
};

const SENTENCES: Readonly<Record<ErrorCode, Sentence>> = {
  UNREADABLE_FILE: (facts) =>
    `${fileOf(facts)}${inPlace(facts)}不能识别${detailOf(facts)}。请用 Word、Excel 或 WPS 打开它，另存为 .docx 或 .xlsx 后再导入；打不开的，请换一份完好的文件。`,
  ENCRYPTED_FILE: (facts) =>
    `${fileOf(facts)}有打开密码，读不了。请用 Word、Excel、WPS 或 PDF 阅读器打开它，取消密码后另存一份，再导入。`,
  EMPTY_FILE: (facts) => `${fileOf(facts)}是空的，没有任何内容。请换一个文件。`,
  FILE_TOO_LARGE: (facts) =>
    `${fileOf(facts)}${inPlace(facts)}太大，或解压后太大，超出了允许的范围${detailOf(facts)}。请只保留年报的工作表，另存后再导入。`,
  READ_LIMIT: (facts) =>
    `读取${fileOf(facts)}用的时间或内存超过了限度，已经停止${detailOf(facts)}。请只保留年报的工作表，另存后再导入。`,
  NO_TABLES: (facts) =>
    `${fileOf(facts)}里没有找到年报的三张表${detailOf(facts)}。请确认选的是政府信息公开工作年度报告。`,
  UNSUPPORTED_FORMAT: (facts) =>
    facts.format
      ? `${fileOf(facts)}${FORMATS[facts.format]}。`
      : `${fileOf(facts)}的格式不支持${detailOf(facts)}。请用 Word、Excel 或 WPS 打开它，另存为 .docx 或 .xlsx 后再试。`,
  NOT_FOUND: (facts) =>
    `没有找到${reportOf(facts) || (facts.file ? fileOf(facts) : '要用的内容')}${detailOf(facts)}。请核对${facts.file ? '文件名和所在文件夹' : '名称和年度'}后再试。`,
  ALREADY_EXISTS: (facts) =>
    `${reportOf(facts) || '同名的内容'}已经有了${detailOf(facts)}。请直接打开已有的，或换一个名称。`,
  STALE_VERSION: (facts) =>
    `${reportOf(facts) || '这份年报'}在别处改动过${inPlace(facts)}，这次没有保存。请重新打开后再改。`,
  FINALIZED: (facts) => `${reportOf(facts) || '这份年报'}已经定稿，不能修改。请先“退回修改”。`,
  ERRORS_STAND: (facts) =>
    `${reportOf(facts) || '这份年报'}还有 ${facts.findings?.length ?? 0} 处强制性错误，不能定稿或导出正式稿：${findingsOf(facts)}请改正后再试，或先导出送审稿。`,
  NOT_FINALIZED: (facts) =>
    `${reportOf(facts) || '这份年报'}还没有定稿，没有导出。请先定稿，或导出送审稿。`,
  NO_EDITION: (facts) =>
    `${facts.year ?? '这一'}年没有对应的年报格式。请填写 2019 年及以后的年度。`,
  DATA_READ_ONLY: (facts) => `${folderOf(facts)}不能写入。请换一个文件夹，或请管理员开通写入权限。`,
  DATA_NEWER: (facts) =>
    `${folderOf(facts)}里的数据是更新版本的程序保存的，没有打开。请升级本程序。`,
  DATA_DAMAGED: (facts) =>
    `${folderOf(facts)}里的数据库${facts.file ? `“${facts.file}”` : ''}已损坏，或不是本程序的数据${detailOf(facts)}，没有作任何改动。请换回备份，或换一个数据文件夹。`,
  DATA_IN_USE: (facts) => `${folderOf(facts)}正在被另一个窗口或程序使用。请先关闭它，再打开这里。`,
  DATA_GONE: (facts) =>
    `${folderOf(facts)}读写不了（磁盘被拔出、文件夹被移走，或磁盘有故障），刚才的改动没有保存。请接回或检查磁盘后重新打开程序。`,
  DISK_FULL: (facts) => `磁盘已满${inPlace(facts)}，没有保存。请腾出空间后再试。`,
  CANNOT_WRITE: (facts) =>
    `不能写入${fileOf(facts)}${detailOf(facts)}。请换一个文件名或文件夹；如果它正开着，请先关闭。`,
  CANNOT_PRINT: (facts) =>
    `没有生成 PDF${detailOf(facts)}。请安装或更新 Microsoft Edge 或谷歌 Chrome 后再试，或先导出 Word，再用 WPS 另存为 PDF 文件。`,
  READ_BACK_DIFFERS: (facts) =>
    `写出的${fileOf(facts)}读回来与原数据不一致${inPlace(facts)}，已经放弃，没有留下文件。请重试；仍不行时请换一种格式导出。`,
  NO_DRAFT: (facts) =>
    `${reportOf(facts) || '这份年报'}还没有导出过送审稿，没有上一稿可以对照。请先导出一次“Word 送审稿”。`,
  BAD_REQUEST: (facts) =>
    `这次操作的内容不合规${inPlace(facts)}${detailOf(facts)}，没有执行。请核对后再试。`,
};

/**
 * The sentence for an expected failure, in Simplified Chinese: what happened, where, what to do. One line, used by
 * the command line and the window alike.
 */
export function failureSentence(code: ErrorCode, facts: FailureFacts = {}): string {
  return SENTENCES[code](facts).replaceAll(/\s*\n\s*/g, ' ');
}

/** For anything that is not on the closed list: a fault of the program itself. */
export const UNEXPECTED_SENTENCE = '程序内部出错，这一步没有完成。请重试；仍不行时请重新启动程序。';
