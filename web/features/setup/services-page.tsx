import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ServiceSetup } from '../../../src/features/setup/service-setup.ts';
import { Button, Checkbox, PlusIcon, Skeleton } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { toDay } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { DoneNotice } from './done-notice.tsx';
import { servicesQuery, useSetupActions } from './fetch-setup.ts';
import { ServiceDialog, type ServiceQuestion } from './service-dialog.tsx';
import { ServiceRow } from './service-row.tsx';
import { SetupPage } from './setup-page.tsx';

/** The services that may give and receive under a consent. */
export function ServicesPage() {
  const { setup, services: texts } = useMessages();
  const query = useQuery(servicesQuery);
  return (
    <SetupPage tab="services" lead={texts.lead}>
      {query.isPending && (
        <div aria-busy="true" aria-label={setup.loading} role="status">
          <Skeleton variant="rounded" height="16rem" />
        </div>
      )}
      {query.isError && <FailureNotice error={query.error} onRetry={() => void query.refetch()} />}
      {query.data !== undefined && <ServiceList setup={query.data} />}
    </SetupPage>
  );
}

function ServiceList({ setup: { services, grounds } }: { setup: ServiceSetup }) {
  const { services: texts } = useMessages();
  const actions = useSetupActions();
  const [question, setQuestion] = useState<ServiceQuestion | null>(null);
  const [isShowingEnded, setIsShowingEnded] = useState(false);
  const ask = (next: ServiceQuestion | null) => {
    actions.reset();
    setQuestion(next);
  };
  const today = toDay(new Date());
  const hasEnded = ({ validTo }: { validTo: string | null }) => validTo !== null && validTo <= today;
  return (
    <>
      <DoneNotice actions={actions} isInDialog={question !== null} />
      <section className="card setup-section" aria-labelledby="setup-services">
        <div className="setup-section-head">
          <h2 id="setup-services">{texts.title}</h2>
          {services.some(hasEnded) && (
            <Checkbox
              size="small"
              checked={isShowingEnded}
              onChange={(event) => setIsShowingEnded(event.target.checked)}
            >
              {texts.showEnded}
            </Checkbox>
          )}
          <Button
            size="small"
            icon={<PlusIcon aria-hidden />}
            onClick={() => ask({ what: 'add', service: null })}
          >
            {texts.add}
          </Button>
        </div>
        <ul className="setup-rows">
          {services
            .filter((service) => isShowingEnded || !hasEnded(service))
            .map((service) => (
              <ServiceRow key={service.id} {...{ service, grounds, actions, today }} onAsk={ask} />
            ))}
        </ul>
      </section>
      {question !== null && (
        <ServiceDialog question={question} grounds={grounds} actions={actions} onClose={() => ask(null)} />
      )}
    </>
  );
}
