import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { ConsentLanguage } from '../../../../src/features/consents/consent.ts';
import type { ConsentText } from '../../../../src/features/consents/texts/consent-text.ts';
import { PATHS } from '../../../paths.ts';
import { PageLoading } from '../../../shell/page-loading.tsx';
import { ArrowLeftIcon, Button, PrinterSmallIcon, Select } from '../../../ui/controls.ts';
import { FailureNotice } from '../../../ui/failure-notice.tsx';
import { useMessages } from '../../../ui/language.tsx';
import { useUnsavedWriting } from '../../../ui/unsaved-writing.ts';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { useSession } from '../../people/session.ts';
import { consentTextQuery, consentTextsQuery } from '../fetch-consents.ts';
import type { ConsentForm } from '../giving/consent-form.ts';
import { writingName } from '../giving/use-giving.ts';
import { ConsentTextView } from './consent-text-view.tsx';
import { FilledScope } from './filled-scope.tsx';
import { ReadAloud } from './read-aloud.tsx';
import '../consents.css';
import '../../enquiries/enquiries.css';

const route = getRouteApi('/signed-in/samtykketekst/$language');

/**
 * The consent's text on one page of paper, with what the family chose where one comes from the form. The
 * choices come from memory and never from the address: a name there would stand in logs and histories.
 */
export function ConsentTextPage() {
  const { consents } = useMessages();
  const texts = consents.text;
  const { language } = route.useParams();
  const { familie } = route.useSearch();
  const { account } = useSession();
  const navigate = useNavigate();
  const known = ConsentLanguage.safeParse(language);
  const listed = useQuery(consentTextsQuery);
  const text = useQuery({ ...consentTextQuery(language), enabled: known.success });
  const { value: form } = useUnsavedWriting<ConsentForm | null>(writingName(familie ?? ''), account.id, null);
  const title = known.success ? texts.pageTitle(texts.languages[known.data]) : texts.notFoundTitle;
  return (
    <div className="page consent-text-page">
      {familie !== undefined && (
        <Link to={PATHS.newConsent} params={{ familyId: familie }} className="back-link">
          <ArrowLeftIcon aria-hidden fontSize="1.25rem" />
          {texts.back}
        </Link>
      )}
      <div className="text-page-top">
        <PageHeading
          title={title}
          actions={
            known.success && (
              <>
                <Select
                  label={texts.chooseLanguage}
                  size="small"
                  hideLabel
                  value={language}
                  onChange={(event) =>
                    void navigate({
                      to: PATHS.consentText,
                      params: { language: event.target.value },
                      search: familie === undefined ? {} : { familie },
                      replace: true,
                    })
                  }
                >
                  {(listed.data ?? [{ language: known.data }]).map((item) => (
                    <option key={item.language} value={item.language}>
                      {texts.languages[item.language]}
                    </option>
                  ))}
                </Select>
                <Button size="small" icon={<PrinterSmallIcon aria-hidden />} onClick={() => print()}>
                  {texts.print}
                </Button>
              </>
            )
          }
        />
        {text.data !== undefined && <ForAdviser text={text.data} hasScope={form !== null} />}
      </div>
      {!known.success && <p>{texts.notFoundText}</p>}
      {text.isError && <FailureNotice error={text.error} onRetry={() => void text.refetch()} />}
      {known.success && text.isPending && <PageLoading />}
      {text.data !== undefined && (
        <div className="paper">
          <ConsentTextView text={text.data} headingLevel={2} />
          <FilledScope text={text.data} familyId={familie ?? null} form={form} />
        </div>
      )}
    </div>
  );
}

function ForAdviser({ text, hasScope }: { text: ConsentText; hasScope: boolean }) {
  const { consents } = useMessages();
  const texts = consents.text;
  return (
    <section className="for-adviser" aria-label={texts.forAdviser}>
      {text.checked ? (
        <p className="quiet">{texts.version(text.version)}</p>
      ) : (
        <p className="draft-text">
          {texts.draft} · {texts.version(text.version)}
        </p>
      )}
      {!hasScope && <p className="quiet">{texts.scopeMissing}</p>}
      <ReadAloud text={text} />
    </section>
  );
}
