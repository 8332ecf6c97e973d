import { InputNumber, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import type { ImportPreview } from '../../../contract/index.ts';
import { formOf } from '../../../domain/forms/index.ts';
import { useUnits } from '../../app/queries.ts';
import { zh } from '../../text/zh-CN.ts';
import { Attention } from './Attention.tsx';
import type { ImportChoice } from './choice.ts';
import type { TableComparison } from './comparison.ts';
import { Consent } from './Consent.tsx';
import { mismatches, replacesWhole, type Mismatch } from './mismatch.ts';
import { Notes } from './Notes.tsx';

interface PreviewSideProps {
  readonly preview: ImportPreview;
  readonly all: readonly ImportPreview[];
  readonly choice: ImportChoice;
  readonly existing: ImportPreview['existing'];
  readonly tables: readonly TableComparison[];
  readonly onChoose: (token: string) => void;
  readonly onChange: (part: Partial<ImportChoice>) => void;
}

/** What was read, where it goes, what the reader has to say, and the consent. */
export function PreviewSide(props: PreviewSideProps): ReactNode {
  return (
    <aside className="findings previewSide" aria-label={zh.imports.found}>
      <div className="previewSide-scroll">
        <Found {...props} />
        <Into {...props} />
        <Effect {...props} />
        <Notes read={props.preview.read} />
      </div>
      <Consent {...props} />
    </aside>
  );
}

function Found(props: PreviewSideProps): ReactNode {
  const { preview, all } = props;
  const { read } = preview;
  return (
    <section>
      <h2>{zh.imports.found}</h2>
      {all.length > 1 && (
        <Select
          className="previewSide-which"
          aria-label={zh.imports.found}
          value={preview.token}
          options={all.map((one) => ({ value: one.token, label: reportWords(one) }))}
          onChange={props.onChoose}
        />
      )}
      <dl className="facts">
        <dt>{zh.imports.file}</dt>
        <dd>{preview.fileName}</dd>
        <dt>{zh.imports.agency}</dt>
        <dd>{read.unitName ?? zh.imports.agencyMissing}</dd>
        <dt>{zh.imports.year}</dt>
        <dd>{read.year === null ? zh.imports.agencyMissing : zh.sidebar.year(read.year)}</dd>
        <dt>{zh.imports.edition}</dt>
        <dd>{formOf(read.edition).source}</dd>
      </dl>
    </section>
  );
}

const reportWords = ({ read }: ImportPreview): string =>
  `${read.unitName ?? zh.imports.agencyMissing} ${read.year === null ? '' : zh.sidebar.year(read.year)}`;

/** Stands for "a new unit" in the list of units. */
const NEW_UNIT = 0;

function Into(props: PreviewSideProps): ReactNode {
  const { choice, onChange } = props;
  const units = useUnits().data ?? [];
  const known = units.map(({ id, name }) => ({ value: Number(id), label: name }));
  const options = [{ value: NEW_UNIT, label: zh.imports.newUnitOption }, ...known];
  return (
    <section>
      <h2>{zh.imports.into}</h2>
      <div className="into">
        <label htmlFor="into-unit">{zh.imports.agency}</label>
        <Select
          id="into-unit"
          showSearch={{ optionFilterProp: 'label' }}
          value={choice.unitId === null ? NEW_UNIT : Number(choice.unitId)}
          options={options}
          onChange={(id) => onChange({ unitId: units.find((unit) => unit.id === id)?.id ?? null })}
        />
        {choice.unitId === null && (
          <>
            <label htmlFor="into-name">{zh.imports.unitName}</label>
            <Input
              id="into-name"
              maxLength={100}
              value={choice.unitName}
              status={choice.unitName.trim() === '' ? 'error' : ''}
              onChange={(event) => onChange({ unitName: event.target.value })}
            />
          </>
        )}
        <label htmlFor="into-year">{zh.imports.year}</label>
        <InputNumber
          id="into-year"
          min={2019}
          max={2100}
          precision={0}
          value={choice.year}
          status={choice.year === null ? 'error' : ''}
          onChange={(year) => onChange({ year })}
        />
      </div>
    </section>
  );
}

function Effect(props: PreviewSideProps): ReactNode {
  const { choice, existing, tables, preview } = props;
  const { read, unitId, matchedBy } = preview;
  const units = useUnits().data ?? [];
  if (choice.year === null) return null;
  const changes = tables.reduce((sum, table) => sum + table.changes, 0);
  const unitName = units.find(({ id }) => id === choice.unitId)?.name ?? choice.unitName;
  const wrong = mismatches(preview, { choice, unitName, existing });
  const replaces = replacesWhole(read, { choice, existing });
  const isByFormerName = matchedBy === 'formerName' && choice.unitId === unitId;
  const wrongTotals = tables.reduce((sum, table) => sum + table.wrongTotals, 0);
  return (
    <section className="effect">
      <p>
        {existing ? zh.imports.compareExisting(choice.year) : zh.imports.compareNew(choice.year)}
      </p>
      {existing && <p>{changes > 0 ? zh.imports.conflicts(changes) : zh.imports.noConflicts}</p>}
      {replaces && changes > 0 && <p>{zh.imports.replacesWhole}</p>}
      {isByFormerName && read.unitName !== null && (
        <p>{zh.imports.formerName(read.unitName, unitName)}</p>
      )}
      {wrong.map((one) => (
        <p key={one.kind} className="effect-problem">
          {mismatchWords(one)}
        </p>
      ))}
      {existing?.state === 'finalized' && (
        <p className="effect-problem">{zh.imports.existingFinalized}</p>
      )}
      {wrongTotals > 0 && <p className="effect-problem">{zh.imports.statedCount(wrongTotals)}</p>}
      <Attention tables={tables} />
    </section>
  );
}

const mismatchWords = (one: Mismatch): string => {
  switch (one.kind) {
    case 'year':
      return zh.imports.otherYear(one.file, one.target);
    case 'unit':
      return zh.imports.otherUnit(one.file, one.target);
    case 'edition':
      return zh.imports.otherEdition(one.file, one.target);
  }
};
