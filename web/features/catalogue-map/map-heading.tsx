import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { downloadFile } from '../../api.ts';
import { API, PATHS } from '../../paths.ts';
import { ActionMenu, ArrowLeftIcon, Button, DownloadIcon, PrinterSmallIcon } from '../../ui/controls.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useMessages } from '../../ui/language.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import type { MapSearch } from './map-search.ts';
import { useMapTexts } from './use-map-texts.ts';
import './maps.css';

const VIEWS = [
  ['matrix', PATHS.catalogueMatrix],
  ['network', PATHS.catalogueNetwork],
  ['laws', PATHS.catalogueLaws],
] as const;

export type MapView = (typeof VIEWS)[number][0];

export type MapFile = {
  text: string;
  part: string;
  query: Readonly<Record<string, string | undefined>>;
};

/** A map's title, its files, and the way to the others with what is chosen. */
export function MapHeading({
  view,
  search,
  files,
}: {
  view: MapView;
  search: MapSearch;
  files: readonly MapFile[];
}) {
  const { texts, language } = useMapTexts();
  const { shell } = useMessages();
  const file = useMutation({
    mutationFn: ({ part, query }: MapFile) =>
      downloadFile(API.catalogueMap(part, { ...query, lang: language })),
  });
  const { lifeArea, area } = search;
  const kept = { ...(lifeArea !== undefined && { lifeArea }), ...(area !== undefined && { area }) };
  return (
    <>
      <Link to={PATHS.catalogue} className="back-link">
        <ArrowLeftIcon aria-hidden fontSize="1.25rem" />
        {shell.sections.catalogue}
      </Link>
      <PageHeading
        title={texts[view].title}
        lead={texts[view].lead}
        actions={
          <>
            <ActionMenu>
              <ActionMenu.Trigger>
                <Button
                  size="small"
                  variant="secondary"
                  data-color="neutral"
                  loading={file.isPending}
                  icon={<DownloadIcon aria-hidden />}
                >
                  {texts.download}
                </Button>
              </ActionMenu.Trigger>
              <ActionMenu.Content align="end">
                {files.map((one) => (
                  <ActionMenu.Item key={one.text} onSelect={() => file.mutate(one)}>
                    {one.text}
                  </ActionMenu.Item>
                ))}
              </ActionMenu.Content>
            </ActionMenu>
            <Button
              size="small"
              variant="secondary"
              data-color="neutral"
              icon={<PrinterSmallIcon aria-hidden />}
              onClick={() => print()}
            >
              {texts.print}
            </Button>
          </>
        }
      />
      {file.isError && <FailureNotice error={file.error} onRetry={() => file.mutate(file.variables)} />}
      <nav className="map-views" aria-label={texts.viewsLabel}>
        <ul>
          {VIEWS.map(([name, path]) => (
            <li key={name}>
              <Link to={path} search={kept} {...(name === view && { 'aria-current': 'page' })}>
                {texts.views[name]}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}
