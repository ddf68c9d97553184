import type { IConfiguration } from 'dependency-cruiser';

declare const config: IConfiguration;
// eslint-disable-next-line no-restricted-exports -- describes the config file, which must export so
export default config;
