// Cookies of this device that a page reads and writes itself.
const A_YEAR_S = 60 * 60 * 24 * 365;

export function readCookie(name) {
  return document.cookie.split("; ").find((each) => each.startsWith(`${name}=`))?.slice(name.length + 1);
}

export function writeCookie(name, value) {
  const secure = location.protocol === "https:" ? "; secure" : "";
  document.cookie = `${name}=${value}; path=/; max-age=${A_YEAR_S}; samesite=strict${secure}`;
}
