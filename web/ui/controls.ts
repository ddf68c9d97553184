// The one place that names the design system: pages take their controls from here, so that another
// version, or another system, is a change in web/ui and nowhere else.
export {
  ActionMenu,
  Button,
  Chips,
  InfoCard,
  Loader,
  LocalAlert,
  Select,
  Skeleton,
  Table,
  Tag,
} from '@navikt/ds-react';
export {
  ArrowLeftIcon,
  BarChartIcon,
  ChevronDownIcon,
  ChevronRightIcon,
  DownloadIcon,
  EyeSlashIcon,
  FunnelIcon,
  HouseIcon,
  InboxIcon,
  MenuHamburgerIcon,
  PersonCircleIcon,
  PlusIcon,
  PrinterSmallIcon,
  XMarkIcon,
} from '@navikt/aksel-icons';
