import { useState } from 'react';
import type { CodeListName } from '../../../src/features/code-lists/code-list.ts';
import type { ListValue } from '../../../src/features/setup/list-setup.ts';
import { API } from '../../paths.ts';
import { Select, TextField } from '../../ui/controls.ts';
import { DayField } from '../../ui/day-field.tsx';
import { toDay } from '../../ui/format.ts';
import { useLanguage, useMessages } from '../../ui/language.tsx';
import { faultOf } from './faults.ts';
import type { Done, SetupAction, SetupActions } from './fetch-setup.ts';
import { SetupDialog } from './setup-dialog.tsx';

/** What is being asked about: a new value, or something of one that is there. */
export type ValueQuestion =
  { what: 'add'; value: null } | { what: 'rename' | 'retire' | 'reportRow' | 'merge'; value: ListValue };

type Props = {
  list: CodeListName;
  question: ValueQuestion;
  values: readonly ListValue[];
  actions: SetupActions;
  onClose: () => void;
};

const EARLIEST = '2000-01-01';
const LANGUAGES = ['nb', 'nn', 'en'] as const;

export function ValueDialog(props: Props) {
  const { question } = props;
  switch (question.what) {
    case 'add':
    case 'rename':
      return <LabelsDialog {...props} value={question.value} />;
    case 'retire':
      return <RetireDialog {...props} value={question.value} />;
    case 'reportRow':
    case 'merge':
      return <TargetDialog {...props} value={question.value} isMerge={question.what === 'merge'} />;
  }
}

function useSubmit({ actions, onClose }: Props) {
  return async (action: SetupAction, done: Done) => {
    if (await actions.run(action, done)) onClose();
  };
}

function LabelsDialog(props: Props & { value: ListValue | null }) {
  const { list, value, actions } = props;
  const { setup: texts } = useMessages();
  const submit = useSubmit(props);
  const [labels, setLabels] = useState(value?.labels ?? { nb: '', nn: '', en: '' });
  const [validFrom, setValidFrom] = useState<string | undefined>(toDay(new Date()));
  const [isTried, setIsTried] = useState(false);

  const isEmpty = (language: (typeof LANGUAGES)[number]) => labels[language].trim() === '';
  const save = () => {
    setIsTried(true);
    if (isEmpty('nb')) return;
    const given = {
      nb: labels.nb,
      nn: isEmpty('nn') ? labels.nb : labels.nn,
      en: isEmpty('en') ? labels.nb : labels.en,
    };
    void submit(
      value === null
        ? { method: 'POST', path: `${API.setupList(list)}/codes`, body: { labels: given, validFrom } }
        : { method: 'PUT', path: API.setupCode(list, value.code, 'labels'), body: { labels: given } },
      { text: value === null ? texts.added(labels.nb) : texts.renamed },
    );
  };
  return (
    <SetupDialog
      title={
        value === null
          ? list === 'area'
            ? texts.addArea
            : texts.addValue
          : texts.renameValue(value.labels.nb)
      }
      submit={texts.save}
      isBusy={actions.isPending}
      error={actions.error}
      fields={['labels.nb', 'labels.nn', 'labels.en', 'validFrom']}
      onSubmit={save}
      onClose={props.onClose}
    >
      {LANGUAGES.map((language) => (
        <TextField
          key={language}
          label={texts.label[language]}
          description={language === 'nb' ? undefined : texts.sameAsNb}
          size="small"
          lang={language}
          maxLength={120}
          autoComplete="off"
          value={labels[language]}
          onChange={(event) => setLabels({ ...labels, [language]: event.target.value })}
          error={
            isTried && language === 'nb' && isEmpty('nb')
              ? texts.required
              : faultOf(actions.error, `labels.${language}`)
          }
        />
      ))}
      {value === null && (
        <DayField
          label={texts.validFrom}
          value={validFrom}
          onChange={setValidFrom}
          earliest={EARLIEST}
          error={faultOf(actions.error, 'validFrom')}
        />
      )}
    </SetupDialog>
  );
}

function RetireDialog(props: Props & { value: ListValue }) {
  const { list, value, actions } = props;
  const { setup: texts } = useMessages();
  const language = useLanguage();
  const submit = useSubmit(props);
  const today = toDay(new Date());
  const [day, setDay] = useState<string | undefined>(today);
  const path = API.setupCode(list, value.code, 'end');
  return (
    <SetupDialog
      title={texts.retireValue(value.labels[language])}
      submit={texts.save}
      isBusy={actions.isPending}
      error={actions.error}
      fields={['validTo']}
      onSubmit={() => {
        if (day === undefined) return;
        void submit(
          { method: 'PUT', path, body: { validTo: day } },
          {
            text: texts.retired(value.labels[language]),
            undo: { method: 'PUT', path, body: { validTo: null } },
          },
        );
      }}
      onClose={props.onClose}
    >
      <p>{texts.retireMeaning}</p>
      <DayField
        label={texts.firstDayWithout}
        value={day}
        onChange={setDay}
        earliest={today}
        error={day === undefined ? texts.required : faultOf(actions.error, 'validTo')}
      />
    </SetupDialog>
  );
}

/** Another value is chosen: the row that counts this one, or the one that it is merged into. */
function TargetDialog(props: Props & { value: ListValue; isMerge: boolean }) {
  const { list, value, values, actions, isMerge } = props;
  const { setup: texts } = useMessages();
  const language = useLanguage();
  const submit = useSubmit(props);
  const [target, setTarget] = useState(isMerge ? '' : (value.reportedAs ?? ''));
  const [isTried, setIsTried] = useState(false);
  const label = value.labels[language];
  const today = toDay(new Date());
  const choices = values.filter(
    ({ code, validFrom, validTo }) => code !== value.code && validTo === null && validFrom <= today,
  );
  const save = () => {
    setIsTried(true);
    if (!isMerge) {
      const path = API.setupCode(list, value.code, 'report-row');
      void submit(
        { method: 'PUT', path, body: { reportedAs: target === '' ? null : target } },
        { text: texts.saved, undo: { method: 'PUT', path, body: { reportedAs: value.reportedAs } } },
      );
    } else if (target !== '') {
      const into = values.find(({ code }) => code === target)?.labels[language] ?? target;
      void submit(
        { method: 'POST', path: API.setupCode(list, value.code, 'merge'), body: { into: target } },
        { text: texts.merged(label, into) },
      );
    }
  };
  const missing = isMerge && isTried && target === '' ? texts.chooseOne : undefined;
  return (
    <SetupDialog
      title={isMerge ? texts.mergeValue(label) : texts.reportRowOf(label)}
      submit={isMerge ? texts.mergeDo : texts.save}
      isBusy={actions.isPending}
      error={actions.error}
      fields={['into', 'reportedAs']}
      onSubmit={save}
      onClose={props.onClose}
    >
      {isMerge ? texts.mergeMeaning.map((text) => <p key={text}>{text}</p>) : <p>{texts.reportRowMeaning}</p>}
      <Select
        label={isMerge ? texts.mergeInto : texts.reportRow.replace(' …', '')}
        size="small"
        value={target}
        onChange={(event) => setTarget(event.target.value)}
        error={missing ?? faultOf(actions.error, isMerge ? 'into' : 'reportedAs')}
      >
        <option value="">{isMerge ? texts.choose : texts.ownRow}</option>
        {choices.map(({ code, labels }) => (
          <option key={code} value={code}>
            {labels[language]}
          </option>
        ))}
      </Select>
    </SetupDialog>
  );
}
