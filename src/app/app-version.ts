/** Version of this build, set by the build from package.json. */
export const APP_VERSION: string = import.meta.env.VITE_APP_VERSION ?? "0.0.0-dev";
