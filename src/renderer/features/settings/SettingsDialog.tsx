import { useState, type ReactNode } from 'react';
import { checkSettingsOf, parseSettingsFile, settingsFileText } from '../../../contract/index.ts';
import { DEFAULT_SETTINGS, type CheckSettings } from '../../../domain/checks/index.ts';
import { complain, complainOf, say } from '../../app/notify.ts';
import { closeDialog, currentSession } from '../../app/store.ts';
import { Answers, Dialog } from '../../components/Dialog.tsx';
import { zh } from '../../text/zh-CN.ts';
import { keepSetting, useSettings } from '../look/useOfficeLook.ts';
import { CHECK_SETTINGS_KEY, fieldsOf, settingsOf, type SettingsFields } from './fields.ts';
import { RaisedRules } from './RaisedRules.tsx';
import './settings.css';

/** 审核设置: what a place sets for its checks, and the file that carries it to other offices. */
export function SettingsDialog(): ReactNode {
  const { data } = useSettings();
  return data ? <SettingsForm initial={fieldsOf(checkSettingsOf(data))} /> : null;
}

/** Keeps the settings and checks the open report by them. */
const keep = async (settings: CheckSettings): Promise<void> => {
  await keepSetting(CHECK_SETTINGS_KEY, JSON.stringify(settings));
  const session = currentSession();
  await session?.getState().flush();
  await session?.reload();
};

function SettingsForm(props: { initial: SettingsFields }): ReactNode {
  const [fields, setFields] = useState(props.initial);
  const [busy, setBusy] = useState(false);
  const settings = settingsOf(fields);
  const save = async (): Promise<void> => {
    if (!settings) return;
    setBusy(true);
    try {
      await keep(settings);
      closeDialog();
      say(zh.settings.kept);
    } catch (error) {
      setBusy(false);
      complainOf(error);
    }
  };
  const set = (part: Partial<SettingsFields>): void => setFields({ ...fields, ...part });
  return (
    <Dialog
      width={620}
      title={zh.settings.title}
      onClose={closeDialog}
      footer={
        <>
          <Exchange settings={settings} onTaken={(taken) => setFields(fieldsOf(taken))} />
          <Answers
            ok={zh.common.save}
            busy={busy}
            disabled={settings === undefined}
            onOk={() => void save()}
            onCancel={closeDialog}
          />
        </>
      }
    >
      <div className="settings">
        <NumberField name="changeFactor" fields={fields} set={set} />
        <NumberField name="changeFloor" fields={fields} set={set} />
        <NumberField name="similarityPercent" fields={fields} set={set} />
        <NumberField name="maxTextChars" fields={fields} set={set} />
        <WordsField name="mustMention" fields={fields} set={set} />
        <WordsField name="unwantedWords" fields={fields} set={set} />
        <RaisedRules raised={fields.raised} onChange={(raised) => set({ raised })} />
        {settings === undefined && (
          <p className="settings-problem" role="alert">
            {zh.settings.unusable}
          </p>
        )}
      </div>
    </Dialog>
  );
}

interface FieldProps<Name extends keyof SettingsFields> {
  readonly name: Name;
  readonly fields: SettingsFields;
  readonly set: (part: Partial<SettingsFields>) => void;
}
type NumberName = 'changeFactor' | 'changeFloor' | 'similarityPercent' | 'maxTextChars';

function NumberField({ name, fields, set }: FieldProps<NumberName>): ReactNode {
  const { label, after } = zh.settings.numbers[name];
  return (
    <label className="settings-number">
      <span>{label}</span>
      <input
        inputMode="decimal"
        value={fields[name]}
        onChange={(event) => set({ [name]: event.target.value })}
      />
      <span className="settings-after">{after}</span>
    </label>
  );
}

function WordsField({ name, fields, set }: FieldProps<'mustMention' | 'unwantedWords'>): ReactNode {
  const { label, placeholder } = zh.settings.words[name];
  return (
    <label className="settings-words">
      <span>{label}</span>
      <textarea
        rows={3}
        value={fields[name]}
        placeholder={placeholder}
        onChange={(event) => set({ [name]: event.target.value })}
      />
    </label>
  );
}

interface ExchangeProps {
  readonly settings: CheckSettings | undefined;
  readonly onTaken: (settings: CheckSettings) => void;
}

/** A file for other offices, out and in; what is taken in is shown first and kept with 保存. */
function Exchange({ settings, onTaken }: ExchangeProps): ReactNode {
  const take = async (file: File | undefined): Promise<void> => {
    const taken = file && parseSettingsFile(await file.text());
    if (taken) onTaken(taken);
    else if (file) complain(zh.settings.notOurs(file.name));
  };
  return (
    <div className="settings-exchange">
      <button
        type="button"
        className="linkButton"
        disabled={settings === undefined}
        onClick={() => settings && save(settingsFileText(settings))}
      >
        {zh.settings.export}
      </button>
      <label className="linkButton">
        {zh.settings.import}
        <input
          type="file"
          accept=".json,application/json"
          className="srOnly"
          onChange={(event) => {
            void take(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </label>
      <button type="button" className="linkButton" onClick={() => onTaken(DEFAULT_SETTINGS)}>
        {zh.settings.standard}
      </button>
    </div>
  );
}

const RELEASE_AFTER_MS = 60_000;

const save = (text: string): void => {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${zh.settings.fileName}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), RELEASE_AFTER_MS);
};
