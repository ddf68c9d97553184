import { useQuery } from '@tanstack/react-query';
import type { ConsentText } from '../../../../src/features/consents/texts/consent-text.ts';
import type { Family } from '../../../../src/features/families/family.ts';
import { formatDay, toDay } from '../../../ui/format.ts';
import { useCodeLabels } from '../../code-lists/code-labels.ts';
import { familyQuery } from '../../families/fetch-families.ts';
import { servicesQuery } from '../fetch-consents.ts';
import type { ConsentForm } from '../giving/consent-form.ts';

type Props = { text: ConsentText; familyId: string | null; form: ConsentForm | null };

/** The form below the text: what the family chose, or lines to fill in by hand, and where to sign. */
export function FilledScope({ text, familyId, form }: Props) {
  const { label } = useCodeLabels();
  const family = useQuery({ ...familyQuery(familyId ?? ''), enabled: familyId !== null && form !== null });
  const services = useQuery(servicesQuery);
  const { labels } = text;
  const serviceName = (id: number) => services.data?.find((service) => service.id === id)?.name ?? '';
  const persons = namesOf(form?.persons ?? [], family.data);
  const sharing = shareLines(form, serviceName);
  const topics = (form?.topics ?? []).map((topic) => text.topics?.[topic] ?? label('topic', topic));
  const today = formatDay(toDay(new Date()));
  return (
    <section className="paper-form" lang={text.language} dir={text.direction} aria-label={text.title}>
      <dl>
        <Line name={labels.persons} value={persons.join(', ')} />
      </dl>
      {(sharing.length === 0 ? [{ givers: '', receivers: '' }] : sharing).map(({ givers, receivers }) => (
        <dl key={receivers} className="paper-pair">
          <Line name={labels.givingService} value={givers} />
          <Line name={labels.receivingService} value={receivers} />
        </dl>
      ))}
      <dl>
        <Line name={labels.topics} value={topics.join(', ')} />
        <Line name={labels.purpose} value={form === null ? '' : text.purposes[form.purpose]} />
      </dl>
      <dl className="paper-pair">
        <Line name={labels.from} value={form === null ? '' : formatDay(form.firstDay ?? '') || today} />
        <Line name={labels.to} value={form === null ? '' : formatDay(form.lastDay)} />
      </dl>
      <dl>
        <div className="paper-line">
          <dt>{labels.coversOlder}</dt>
          <dd className="paper-boxes">
            <Box label={labels.yes} isTicked={form?.coversOlder === true} />
            <Box label={labels.no} isTicked={form?.coversOlder === false} />
          </dd>
        </div>
      </dl>
      <div className="paper-signatures">
        {[0, 1].map((row) => (
          <dl key={row} className="paper-signature">
            <Line name={labels.givenBy} value="" />
            <Line name={labels.onBehalfOf} value="" />
            <Line name={labels.signature} value="" />
            <Line name={labels.date} value="" />
          </dl>
        ))}
      </div>
      <dl className="paper-end">
        <Line name={labels.interpreter} value={form?.hasInterpreter === true ? form.interpreter : ''} />
        <Line name={labels.heardBy} value="" />
        <Line name={labels.version} value={`${text.language} ${text.version}`} />
      </dl>
    </section>
  );
}

function Line({ name, value }: { name: string; value: string }) {
  return (
    <div className="paper-line">
      <dt>{name}</dt>
      <dd className={value === '' ? 'is-blank' : ''}>
        <bdi>{value}</bdi>
      </dd>
    </div>
  );
}

function Box({ label, isTicked }: { label: string; isTicked: boolean }) {
  return (
    <span className="paper-box">
      <span aria-hidden="true">{isTicked ? '☒' : '☐'}</span> {label}
    </span>
  );
}

function namesOf(ids: readonly string[], family: Family | undefined): readonly string[] {
  return ids.map((id) => family?.persons.find((person) => person.id === id)?.name ?? '').filter(Boolean);
}

/** From whom to whom: those who receive from the same services are written together. */
function shareLines(form: ConsentForm | null, nameOf: (id: number) => string) {
  const givers = Map.groupBy(form?.pairs ?? [], ({ receiving }) => receiving);
  const rows = [...givers].map(([receiving, pairs]) => ({
    receiver: nameOf(receiving),
    givers: pairs
      .map(({ giving }) => nameOf(giving))
      .sort()
      .join(', '),
  }));
  return [...Map.groupBy(rows, (row) => row.givers)].map(([names, group]) => ({
    givers: names,
    receivers: group.map(({ receiver }) => receiver).join(', '),
  }));
}
