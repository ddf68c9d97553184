import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ConsentLanguage } from '../../../../src/features/consents/consent.ts';
import type { ConsentText } from '../../../../src/features/consents/texts/consent-text.ts';
import type { Family } from '../../../../src/features/families/family.ts';
import { PATHS } from '../../../paths.ts';
import { Checkbox, PrinterSmallIcon, Select, TextField } from '../../../ui/controls.ts';
import { FailureNotice } from '../../../ui/failure-notice.tsx';
import { useLanguage, useMessages } from '../../../ui/language.tsx';
import { fieldId, useFault } from '../../enquiries/entry/faults.ts';
import { consentTextQuery } from '../fetch-consents.ts';
import { ConsentTextView } from '../text/consent-text-view.tsx';
import { ReadAloud } from '../text/read-aloud.tsx';
import { languagesWithoutText } from './consent-form.ts';
import type { Giving } from './use-giving.ts';

type Props = {
  giving: Giving;
  family: Family;
  listed: readonly Pick<ConsentText, 'language' | 'checked'>[];
  /** The family has an address of its own, where the printed text finds the choices. */
  isRecorded: boolean;
};

/** The text that is read with the family, in its language, with pictures and aloud. */
export function LanguageStep({ giving: { form, update }, family, listed, isRecorded }: Props) {
  const { consents } = useMessages();
  const texts = consents.giving;
  const names = new Intl.DisplayNames([useLanguage()], { type: 'language' });
  const text = useQuery(consentTextQuery(form.language));
  const interpreterFault = useFault('interpreter');
  const languageFault = useFault('language');
  const versionFault = useFault('textVersion');
  const spoken = [...new Set(family.persons.map(({ language }) => language))].filter((code) => code !== null);
  const needing = family.persons.filter(({ needsInterpreter }) => needsInterpreter);
  return (
    <>
      <div className="giving-fields">
        <Select
          id={fieldId('language')}
          label={texts.language}
          size="small"
          value={form.language}
          error={languageFault ?? versionFault}
          description={
            spoken.length === 0
              ? undefined
              : texts.languageHint(spoken.map((code) => names.of(code) ?? code).join(', '))
          }
          onChange={(event) => update({ language: ConsentLanguage.parse(event.target.value) })}
        >
          {listed.map(({ language }) => (
            <option key={language} value={language}>
              {consents.text.languages[language]}
            </option>
          ))}
        </Select>
        {languagesWithoutText(family).map((code) => (
          <p key={code} className="quiet">
            {texts.noTextIn(names.of(code) ?? code)}
          </p>
        ))}
        <Checkbox
          size="small"
          checked={form.hasInterpreter}
          onChange={(event) => update({ hasInterpreter: event.target.checked })}
          {...(needing.length > 0 && {
            description: texts.interpreterNeeded(needing.map(({ name }) => name).join(', ')),
          })}
        >
          {texts.interpreterUsed}
        </Checkbox>
        {(form.hasInterpreter || interpreterFault !== undefined) && (
          <TextField
            id={fieldId('interpreter')}
            label={texts.interpreter}
            size="small"
            maxLength={200}
            autoComplete="off"
            value={form.interpreter}
            error={interpreterFault}
            onChange={(event) => update({ interpreter: event.target.value, hasInterpreter: true })}
          />
        )}
      </div>
      {text.data?.checked === false && <p className="draft-text">{texts.draftText}</p>}
      {text.isError && <FailureNotice error={text.error} onRetry={() => void text.refetch()} />}
      {text.data !== undefined && (
        <details className="giving-text" open>
          <summary>{texts.showText}</summary>
          <div className="giving-text-actions">
            <ReadAloud text={text.data} />
            <Link
              to={PATHS.consentText}
              params={{ language: form.language }}
              search={isRecorded ? { familie: family.id } : {}}
              className="button-link print-link"
            >
              <PrinterSmallIcon aria-hidden /> {texts.printText}
            </Link>
          </div>
          <ConsentTextView text={text.data} headingLevel={3} />
        </details>
      )}
    </>
  );
}
