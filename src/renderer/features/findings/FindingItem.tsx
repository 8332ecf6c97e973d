import { useEffect, useRef, type ReactNode } from 'react';
import type { AnsweredFinding } from '../../../domain/checks/answers.ts';
import type { Repair } from '../../../domain/checks/types.ts';
import { formatValue } from '../../../domain/cells/index.ts';
import { tableOf, type EditionId } from '../../../domain/forms/index.ts';
import type { ReportEdit } from '../../../domain/report/index.ts';
import { changedPart } from '../workbench/textMarks.ts';
import { kindOf } from '../../components/findingKind.ts';
import { SeverityMark } from '../../components/SeverityMark.tsx';
import { zh } from '../../text/zh-CN.ts';
import { useSession, useSessionStore } from '../workbench/session/index.ts';
import { AnswerRow } from './AnswerRow.tsx';
import { isOpen } from './answered.ts';

/** One finding: a click frames its cells or marks its sentence; its repairs are one click each. */
export function FindingItem(props: { item: AnsweredFinding; shown: boolean }): ReactNode {
  const { item, shown } = props;
  const { finding } = item;
  const session = useSessionStore();
  const editable = useSession((state) => state.open.state !== 'finalized');
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (shown) row.current?.scrollIntoView({ block: 'nearest' });
  }, [shown]);
  const kind = kindOf(finding);
  const quote = finding.quote ?? '';
  return (
    <li
      ref={row}
      className={shown ? `finding finding-${kind} finding-shown` : `finding finding-${kind}`}
    >
      <button
        type="button"
        className="finding-show"
        aria-current={shown ? 'true' : undefined}
        onClick={() => session.getState().show({ kind: 'finding', finding })}
      >
        <SeverityMark kind={kind} />
        <span className="finding-message">{finding.message}</span>
      </button>
      {quote !== '' && !finding.message.includes(quote) && (
        <p className="finding-quote">“{quote}”</p>
      )}
      {editable &&
        isOpen(item) &&
        finding.repairs.map((repair) => <RepairRow key={repair.label} repair={repair} />)}
      <AnswerRow item={item} />
    </li>
  );
}

/** A repair may fill a whole table; the label then says what it does. */
const MAX_EDITS_SHOWN = 4;

function RepairRow(props: { repair: Repair }): ReactNode {
  const { repair } = props;
  const session = useSessionStore();
  const edition = useSession((state) => state.report.edition);
  const shown = repair.edits.length > MAX_EDITS_SHOWN ? [] : repair.edits;
  return (
    <div className="repair">
      <span className="repair-label">
        <span aria-hidden="true">↳ </span>
        {repair.label}
        {shown.map((edit) => (
          <span key={editKey(edit)} className="repair-edit">
            {editWords(edit, edition)}
          </span>
        ))}
      </span>
      <button
        type="button"
        className="repair-apply"
        aria-label={`${zh.findings.apply}：${repair.label}`}
        onClick={() => session.getState().apply(repair.edits, 'repair')}
      >
        {zh.findings.apply}
      </button>
    </div>
  );
}

const editKey = (edit: ReportEdit): string =>
  edit.kind === 'cell' ? `${edit.table}.${edit.cell}` : edit.part;

/** （七）总计 · 法律服务机构：0 → 1 */
const editWords = (edit: ReportEdit, edition: EditionId): string => {
  if (edit.kind === 'text') return textEditWords(edit.from, edit.to);
  const form = tableOf(edition, edit.table);
  const cell = form.cells[form.indexOf.get(edit.cell) ?? -1];
  const place = cell ? `${cell.row.label} · ${cell.column.label}：` : '';
  const words = (value: typeof edit.from): string => formatValue(value) || zh.findings.blank;
  return `${place}${words(edit.from)} → ${words(edit.to)}`;
};

const CONTEXT_CHARS = 6;

/** The words that change, with a few around them: “……收到申请3件，……” → “……收到申请4件，……” */
const textEditWords = (from: string, to: string): string => {
  const { head, tail } = changedPart(from, to);
  const words = (text: string): string => {
    const start = Math.max(0, head - CONTEXT_CHARS);
    const end = Math.min(text.length, text.length - tail + CONTEXT_CHARS);
    const before = start > 0 ? '……' : '';
    const after = end < text.length ? '……' : '';
    return `“${before}${text.slice(start, end)}${after}”`;
  };
  return `${words(from)} → ${words(to)}`;
};
