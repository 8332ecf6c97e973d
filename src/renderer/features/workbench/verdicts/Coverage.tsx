import { useId, useState, type ReactNode } from 'react';
import { coverageOf, type NumberVerdict } from '../../../../domain/narrative/index.ts';
import type { TextPart } from '../../../../domain/report/index.ts';
import { zh } from '../../../text/zh-CN.ts';
import { useSessionStore } from '../session/index.ts';
import { useAnalysed } from './analysed.ts';
import { cellOf, goToCell } from './goToCell.ts';
import { VERDICT_SIGNS, verdictSentence } from './sentence.ts';

/** 「正文 31 个数字，29 个已核对」 over the whole report. */
export function ReportCoverage(): ReactNode {
  const { numbers, checked, wrong } = coverageOf(useAnalysed().verdicts);
  if (numbers === 0) return null;
  return <p className="coverage-report">{zh.verdicts.report(numbers, checked, wrong)}</p>;
}

/** The same of one text, with every number and what it was compared with. */
export function Coverage(props: { part: TextPart }): ReactNode {
  const { part } = props;
  const listId = useId();
  const [open, setOpen] = useState(false);
  const own = useAnalysed().verdicts.filter((verdict) => verdict.part === part);
  const { numbers, checked, wrong } = coverageOf(own);
  if (numbers === 0) return null;
  return (
    <div className="coverage">
      <button
        type="button"
        className="coverage-line"
        aria-expanded={open}
        aria-controls={listId}
        onClick={() => setOpen(!open)}
      >
        <span aria-hidden="true" className="coverage-caret">
          {open ? '▾' : '▸'}
        </span>
        {zh.verdicts.part(numbers, checked, wrong)}
      </button>
      {open && (
        <ul id={listId}>
          {own.map((verdict) => (
            <NumberRow key={`${verdict.start}`} verdict={verdict} />
          ))}
        </ul>
      )}
    </div>
  );
}

function NumberRow(props: { verdict: NumberVerdict }): ReactNode {
  const { verdict } = props;
  const session = useSessionStore();
  const { part, start, end } = verdict;
  return (
    <li>
      <span className={`verdictSign verdictSign-${verdict.kind}`} aria-hidden="true">
        {VERDICT_SIGNS[verdict.kind]}
      </span>
      <button
        type="button"
        className="coverage-number"
        title={zh.verdicts.showInText}
        onClick={() => session.getState().show({ kind: 'text', part, start, end })}
      >
        {verdict.text}
      </button>
      <span className="coverage-words">{verdictSentence(verdict)}</span>
      {cellOf(verdict) !== null && (
        <button type="button" className="linkButton" onClick={() => goToCell(session, verdict)}>
          {zh.verdicts.goToCell}
        </button>
      )}
    </li>
  );
}
