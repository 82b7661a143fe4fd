//! `cargo xtask serve`: the page on this machine, and on no other.

use crate::http::{self, Answer};
use crate::run::root;
use crate::site;
use anyhow::{Context, Result, anyhow, bail};
use std::fs;
use std::net::TcpListener;
use std::path::{Component, Path, PathBuf};

const PORT: u16 = 8000;

/// The page loads only itself: what its own head allows, and no frame around it, which only a header can forbid. `connect-src 'self'` is for
/// fetching the module.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; style-src 'self'; \
    img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

pub fn serve(args: &[String]) -> Result<()> {
    let listener = listen(port(args)?)?;
    let site = site::build()?;
    let address = listener.local_addr().context("the server has no address")?;
    println!("baogao is at http://{address}/ (a reload shows what was changed in www/; stop with Ctrl-C)");
    http::serve(&listener, move |method, url| answer(method, url, &site));
    Ok(())
}

fn port(args: &[String]) -> Result<Option<u16>> {
    match args {
        [] => Ok(None),
        [flag, port] if flag == "--port" => port.parse().map(Some).map_err(|_| anyhow!("expected a port from 0 to 65535, found `{port}`")),
        _ => bail!("expected `serve` or `serve --port N`"),
    }
}

/// The port asked for and no other; or the usual one, or any free one where that is taken.
fn listen(port: Option<u16>) -> Result<TcpListener> {
    let on = |port: u16| TcpListener::bind(("127.0.0.1", port)).map_err(|error| anyhow!("port {port} could not be opened ({error}): name another with --port"));
    match port {
        Some(port) => on(port),
        None => on(PORT).or_else(|_| on(0)),
    }
}

fn answer(method: &str, url: &str, site: &Path) -> Answer {
    if !matches!(method, "GET" | "HEAD") {
        return refusal("405 Method Not Allowed");
    }
    let Some(path) = relative(url) else {
        return refusal("400 Bad Request");
    };
    match read(&path, site) {
        Some(body) => Answer { status: "200 OK", headers: headers(&path).to_vec(), body },
        None => refusal("404 Not Found"),
    }
}

fn refusal(status: &'static str) -> Answer {
    Answer { status, headers: vec![("Content-Type", "text/plain; charset=utf-8")], body: format!("{status}\n").into_bytes() }
}

/// The page's own files come from `www/` as they are now; what was built comes from the site folder.
fn read(path: &Path, site: &Path) -> Option<Vec<u8>> {
    fs::read(root().join("www").join(path)).or_else(|_| fs::read(site.join(path))).ok()
}

fn headers(path: &Path) -> [(&'static str, &'static str); 5] {
    [
        ("Content-Type", content_type(path)),
        ("Content-Security-Policy", POLICY),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        ("Cache-Control", "no-store"),
    ]
}

/// The file that a URL names, or nothing where it would lead out of the site. The page's files have plain ASCII names.
fn relative(url: &str) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next()?.strip_prefix('/')?;
    if path.contains(['%', '\\']) {
        return None;
    }
    let mut file = PathBuf::from(path);
    if !file.components().all(|part| matches!(part, Component::Normal(_))) {
        return None;
    }
    if path.is_empty() || path.ends_with('/') {
        file.push("index.html");
    }
    Some(file)
}

fn content_type(path: &Path) -> &'static str {
    match path.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("txt" | "md" | "ts") => "text/plain; charset=utf-8",
        Some("json") => "application/json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_is_that_of_the_page() {
        let page = fs::read_to_string(root().join("www/index.html")).expect("the page");
        let own = POLICY.strip_suffix("; frame-ancestors 'none'").expect("no frames");
        assert!(page.contains(&format!("content=\"{own}\"")), "{own}");
    }

    #[test]
    fn urls_name_files_of_the_site() {
        assert_eq!(relative("/"), Some("index.html".into()));
        assert_eq!(relative("/wasm/baogao.js?v=1"), Some("wasm/baogao.js".into()));
    }

    #[test]
    fn no_url_leads_out_of_the_site() {
        for url in ["/../Cargo.toml", "/a/../../b", "//etc/passwd", "/%2e%2e/x", "/..\\x", "no-slash"] {
            assert_eq!(relative(url), None, "{url}");
        }
    }

    #[test]
    fn files_are_served_with_their_type_and_the_policy() {
        let site = std::env::temp_dir().join(format!("baogao-serve-{}", std::process::id()));
        fs::create_dir_all(site.join("wasm")).unwrap();
        fs::write(site.join("wasm/a.wasm"), "\0asm").unwrap();
        let port = start(&site);
        let found = ask(port, "GET /wasm/a.wasm");
        assert!(found.starts_with("HTTP/1.1 200") && found.contains("Content-Type: application/wasm"), "{found}");
        assert!(found.contains("default-src 'none'") && found.ends_with("\0asm"), "{found}");
        assert!(ask(port, "GET /wasm/b.wasm").starts_with("HTTP/1.1 404"));
        assert!(ask(port, "GET /../Cargo.toml").starts_with("HTTP/1.1 400"));
        assert!(ask(port, "POST /").starts_with("HTTP/1.1 405"));
        fs::remove_dir_all(site).unwrap();
    }

    /// The six connections that a browser opens at once, and more, must not keep a request waiting.
    #[test]
    fn silent_connections_hold_up_nobody() {
        let port = start(Path::new("no-such-folder"));
        let silent: Vec<_> = (0..16).map(|_| std::net::TcpStream::connect(("127.0.0.1", port)).unwrap()).collect();
        assert!(ask(port, "GET /").starts_with("HTTP/1.1 200"));
        drop(silent);
    }

    /// A server over a folder, as long as the tests run.
    fn start(site: &Path) -> u16 {
        let listener = listen(Some(0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let site = site.to_path_buf();
        std::thread::spawn(move || http::serve(&listener, move |method, url| answer(method, url, &site)));
        port
    }

    fn ask(port: u16, request: &str) -> String {
        use std::io::{Read, Write};
        let mut stream = std::net::TcpStream::connect(("127.0.0.1", port)).unwrap();
        write!(stream, "{request} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    #[test]
    fn a_port_is_a_number() {
        assert_eq!(port(&[]).unwrap(), None);
        assert_eq!(port(&["--port".into(), "8080".into()]).unwrap(), Some(8080));
        assert_eq!(port(&["--port".into(), "many".into()]).unwrap_err().to_string(), "expected a port from 0 to 65535, found `many`");
    }

    #[test]
    fn a_taken_port_gives_way_to_a_free_one() {
        let first = listen(Some(0)).unwrap();
        let taken = first.local_addr().unwrap().port();
        assert!(listen(Some(taken)).is_err());
    }
}
