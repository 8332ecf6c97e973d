import type { ReactNode } from 'react';
import {
  isExplained,
  isOpen,
  SEVERITIES,
  verdict,
  type BatchSummary,
  type CheckedReport,
  type FindingCounts,
  type RuleGroup,
} from '../../../domain/batch/index.ts';
import type { BatchReport } from '../../../contract/index.ts';
import { openReport } from '../../app/actions.ts';
import { SeverityMark } from '../../components/SeverityMark.tsx';
import { StateTag } from '../../components/StateTag.tsx';
import { zh } from '../../text/zh-CN.ts';
import { FindingRow } from './FindingRow.tsx';
import { Fold } from './Fold.tsx';

export type Checked = CheckedReport & Pick<BatchReport, 'id' | 'state'>;
export interface ViewProps {
  readonly summary: BatchSummary<Checked>;
  /** The reports are of several years. */
  readonly manyYears: boolean;
  /** So many that the lists begin folded. */
  readonly many: boolean;
}

/** 按规则 */
export function ByRule({ summary, manyYears, many }: ViewProps): ReactNode {
  return summary.rules.map((group) => (
    <Fold
      key={`${group.rule} ${group.severity}`}
      label={group.name}
      head={<RuleHead group={group} />}
      initiallyOpen={group.severity !== 'hint' && !many}
      items={group.places.map(({ report, finding }, at) => (
        <FindingRow
          // The same words may stand twice in one report.
          // oxlint-disable-next-line react/no-array-index-key
          key={`${report.id} ${at}`}
          report={report}
          finding={finding}
          name={nameOf(report, manyYears)}
        />
      ))}
    />
  ));
}

function RuleHead({ group }: { readonly group: RuleGroup<Checked> }): ReactNode {
  const { severity, name, open, explained, reports } = group;
  return (
    <>
      <SeverityMark kind={severity} />
      <span className="batch-name">{name}</span>
      <span className="batch-figures">
        {open > 0 && <span>{zh.batchCheck.places(reports, open)}</span>}
        {explained > 0 && (
          <span className="batch-passed">{zh.batchCheck.explained(explained)}</span>
        )}
      </span>
    </>
  );
}

const nameOf = ({ unitName, year }: Checked, manyYears: boolean): string =>
  manyYears && year !== null ? `${unitName} ${zh.sidebar.year(year)}` : unitName;

/** 按单位: the gravest first; of those without a finding only the names. */
export function ByUnit({ summary, manyYears, many }: ViewProps): ReactNode {
  const told = summary.reports
    .map((one) => ({ ...one, own: shownOf(one.report) }))
    .toSorted((a, b) => b.counts.error - a.counts.error || b.counts.warning - a.counts.warning);
  const clean = told.filter(({ own }) => own.length === 0);
  return (
    <>
      {told
        .filter(({ own }) => own.length > 0)
        .map(({ report, counts, own }) => (
          <Fold
            key={report.id}
            label={nameOf(report, manyYears)}
            head={<UnitHead name={nameOf(report, manyYears)} counts={counts} />}
            initiallyOpen={!many}
            items={own.map((finding, at) => (
              // The same words may stand twice in one report.
              // oxlint-disable-next-line react/no-array-index-key
              <FindingRow key={at} report={report} finding={finding} />
            ))}
          />
        ))}
      {clean.length > 0 && (
        <section className="batch-group" aria-label={zh.batchCheck.clean(clean.length)}>
          <h2 className="batch-passed">{zh.batchCheck.clean(clean.length)}</h2>
          <p className="batch-names">
            {clean.map(({ report }) => nameOf(report, manyYears)).join('、')}
          </p>
        </section>
      )}
    </>
  );
}

/** 强制 and 核实, those that pass by a reason last. */
const shownOf = ({ findings }: CheckedReport): readonly CheckedReport['findings'][number][] => [
  ...SEVERITIES.filter((severity) => severity !== 'hint').flatMap((severity) =>
    findings.filter((finding) => finding.severity === severity && isOpen(finding)),
  ),
  ...findings.filter(isExplained),
];

function UnitHead(props: { readonly name: string; readonly counts: FindingCounts }): ReactNode {
  const { error, warning, explained } = props.counts;
  return (
    <>
      <span className="batch-name">{props.name}</span>
      <span className="batch-figures">
        {error > 0 && <span className="batch-count-error">{zh.batchCheck.of('error', error)}</span>}
        {warning > 0 && (
          <span className="batch-count-warning">{zh.batchCheck.of('warning', warning)}</span>
        )}
        {explained > 0 && (
          <span className="batch-passed">{zh.batchCheck.explained(explained)}</span>
        )}
      </span>
    </>
  );
}

/** 统计 */
export function Counts({ summary }: ViewProps): ReactNode {
  const { totals, reports } = summary;
  return (
    <table className="batch-counts">
      <thead>
        <tr>
          {zh.batchCheck.columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {reports.map(({ report, counts }) => (
          <tr key={report.id}>
            <th scope="row">
              <button
                type="button"
                className="linkButton"
                onClick={() => void openReport(report.id)}
              >
                {report.unitName}
              </button>
            </th>
            <td>{report.year}</td>
            <td>
              <StateTag state={report.state} />
            </td>
            <Figures counts={counts} />
            <td>{verdict(counts)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{zh.batchCheck.sum(reports.length)}</th>
          <td />
          <td />
          <Figures counts={totals} />
          <td>{zh.batchCheck.passed(summary.passed)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

const FIGURES = ['error', 'warning', 'explained', 'hint', 'unknown'] as const;

function Figures(props: { readonly counts: FindingCounts }): ReactNode {
  return FIGURES.map((key) => (
    <td key={key} className={props.counts[key] === 0 ? 'batch-zero' : `batch-count-${key}`}>
      {props.counts[key]}
    </td>
  ));
}
