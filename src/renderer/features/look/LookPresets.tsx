import { Button, Input, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import {
  LOOK_PRESETS_KEY,
  MAX_PRESET_NAME_CHARS,
  parseLookPresets,
  type LookPreset,
} from '../../../contract/index.ts';
import type { OfficeLook } from '../../../domain/report/index.ts';
import { complainOf, say } from '../../app/notify.ts';
import { zh } from '../../text/zh-CN.ts';
import { keepSetting, useSettings } from './useOfficeLook.ts';

const text = zh.look.presets;

interface LookPresetsProps {
  /** The look as the form has it now; rejects where it cannot be used. */
  readonly current: () => Promise<OfficeLook>;
  readonly onChoose: (look: OfficeLook) => void;
}

/** Looks an office keeps by name: take one, keep the one of the form under a name, remove one. */
export function LookPresets({ current, onChoose }: LookPresetsProps): ReactNode {
  const { data } = useSettings();
  const presets = parseLookPresets(data?.[LOOK_PRESETS_KEY] ?? '') ?? [];
  const [chosen, setChosen] = useState<string>();
  const [naming, setNaming] = useState(false);

  const choose = (name: string): void => {
    setChosen(name);
    const preset = presets.find((one) => one.name === name);
    if (preset) onChoose(preset.look);
  };
  const store = async (next: readonly LookPreset[], said: string): Promise<void> => {
    try {
      await keepSetting(LOOK_PRESETS_KEY, JSON.stringify(next));
      say(said);
    } catch (error) {
      complainOf(error);
    }
  };
  const keep = async (name: string): Promise<void> => {
    // The form itself says what cannot be used.
    const look = await current().catch(() => undefined);
    if (!look) return;
    const others = presets.filter((one) => one.name !== name);
    const isNew = others.length === presets.length;
    setNaming(false);
    setChosen(name);
    await store([...others, { name, look }], isNew ? text.kept(name) : text.replaced(name));
  };
  const remove = async (name: string): Promise<void> => {
    setChosen(undefined);
    await store(
      presets.filter((one) => one.name !== name),
      text.removed(name),
    );
  };

  if (naming) {
    return (
      <NameInput
        initial={chosen ?? ''}
        onName={(name) => void keep(name)}
        onCancel={() => setNaming(false)}
      />
    );
  }
  return (
    <div className="look-presets">
      <Select
        aria-label={text.label}
        disabled={presets.length === 0}
        value={chosen ?? null}
        placeholder={presets.length === 0 ? text.none : text.choose}
        options={presets.map(({ name }) => ({ value: name, label: name }))}
        onChange={choose}
      />
      {chosen !== undefined && <Button onClick={() => void remove(chosen)}>{text.remove}</Button>}
      <Button onClick={() => setNaming(true)}>{text.keep}</Button>
    </div>
  );
}

interface NameInputProps {
  readonly initial: string;
  readonly onName: (name: string) => void;
  readonly onCancel: () => void;
}

function NameInput({ initial, onName, onCancel }: NameInputProps): ReactNode {
  const [name, setName] = useState(initial);
  const answer = (): void => {
    if (name.trim() !== '') onName(name.trim());
  };
  return (
    <div className="look-presets">
      <Input
        autoFocus
        aria-label={text.name}
        placeholder={text.namePlaceholder}
        maxLength={MAX_PRESET_NAME_CHARS}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || event.keyCode === 229) return;
          if (event.key !== 'Enter' && event.key !== 'Escape') return;
          // Neither the form nor the dialog may take the key for its own answer.
          event.preventDefault();
          if (event.key === 'Enter') answer();
          else onCancel();
        }}
      />
      <Button onClick={onCancel}>{zh.common.cancel}</Button>
      <Button type="primary" disabled={name.trim() === ''} onClick={answer}>
        {zh.common.save}
      </Button>
    </div>
  );
}
