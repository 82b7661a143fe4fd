//! As much of HTTP as one page on one machine needs: each connection has a thread of its own, carries one request, and ends.
//!
//! A pool of threads with connections that are kept does not do: browsers open six at once, and hold them.

use std::io::{BufRead, BufReader, Read, Result, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::time::Duration;

/// A request's head is read up to here.
const LONGEST_HEAD: u64 = 64 * 1024;

/// Browsers open connections in advance; one that stays silent is given up.
const PATIENCE: Duration = Duration::from_secs(30);

/// What goes back.
pub struct Answer {
    /// Code and reason.
    pub status: &'static str,
    pub headers: Vec<(&'static str, &'static str)>,
    pub body: Vec<u8>,
}

/// Answers whoever comes, without end. `answer` gets the method and the URL.
pub fn serve(listener: &TcpListener, answer: impl Fn(&str, &str) -> Answer + Send + Sync + 'static) {
    let answer = Arc::new(answer);
    for stream in listener.incoming().flatten() {
        let answer = Arc::clone(&answer);
        // A browser that goes away in the middle of an answer is no reason to stop.
        std::thread::spawn(move || drop(exchange(stream, &*answer)));
    }
}

fn exchange(mut stream: TcpStream, answer: &dyn Fn(&str, &str) -> Answer) -> Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    let Some(line) = request_line(&stream)? else { return Ok(()) };
    let mut words = line.split_whitespace();
    let method = words.next().unwrap_or_default();
    let answer = answer(method, words.next().unwrap_or_default());
    let mut head = format!("HTTP/1.1 {}\r\nContent-Length: {}\r\nConnection: close\r\n", answer.status, answer.body.len());
    for (name, value) in answer.headers {
        head += &format!("{name}: {value}\r\n");
    }
    stream.write_all(format!("{head}\r\n").as_bytes())?;
    if method != "HEAD" {
        stream.write_all(&answer.body)?;
    }
    stream.flush()
}

/// The first line of a whole head; nothing where the head breaks off. What is left unread would make the system cut the answer short.
fn request_line(stream: &TcpStream) -> Result<Option<String>> {
    let mut lines = BufReader::new(stream.take(LONGEST_HEAD)).lines();
    let first = lines.next().transpose()?;
    for line in lines {
        if line?.is_empty() {
            return Ok(first);
        }
    }
    Ok(None)
}
