//! Time and memory grow in line with the text, whatever it is made of: no input of n bytes costs more than a constant times n.
//!
//! Every shape is read at a length and at four times that length, and so on until the time can be told from noise. A reader that
//! looks back to the sentence's start for each figure takes sixteen times as long each time; the bar stands at six. The thread has
//! the stack of a browser's wasm module, so that recursion over the text would overflow it.

use std::hint::black_box;
use std::time::{Duration, Instant};

/// Bytes of the first text of a shape, and of its longest.
const SHORTEST: usize = if cfg!(debug_assertions) { 60_000 } else { 500_000 };
const LONGEST: usize = 16 * SHORTEST;
/// A text that takes as long is long enough.
const ENOUGH: Duration = Duration::from_millis(100);
/// How often a shape that seems too slow is read again.
const TRIES: usize = 3;
const STACK: usize = 3 << 18;
/// Four times the text may take so many times as long …
const MOST: u32 = 6;
/// … and this much more, which drowns the noise of a busy machine in the fast shapes.
const FLOOR: Duration = Duration::from_millis(40);
/// Bytes of the texts that are read once.
const LARGE: usize = if cfg!(debug_assertions) { 1_000_000 } else { 10_000_000 };

/// What an endless text is made of: a name, what stands once in front, and what is repeated.
const SHAPES: &[(&str, &str, &str)] = &[
    // Sentences that never end.
    ("quantities in clauses", "", "全年新建道路12公里,增长5.5%,"),
    ("in traditional characters", "", "全縣工業總產值增長5%,佔全省的3%"),
    ("quantities in one clause", "", "新建道路12公里"),
    ("counted things in a list", "", "5个项目、"),
    ("of which", "", "其中增长5%,"),
    ("in turn", "甲产值、乙产值分别", "增长5%、"),
    ("names in turn, one value", "", "工业增加值、"),
    ("names in turn, with 分别", "", "投资、消费分别增长5%、6%"),
    ("alike", "", "办结率、满意率均为100%、"),
    ("with a semicolon", "", "产值增长5%;"),
    ("with a colon", "", "产值:"),
    ("estimates", "", "预计产值增长5%"),
    ("estimates in clauses", "", "产值预计增长5%,"),
    ("nothing but 预计", "", "预计"),
    ("years in one clause", "", "2023年产值增长5%"),
    ("years in clauses", "", "2023年产值增长5%,"),
    ("quarters", "", "前三季度"),
    ("plans", "", "“十四五”期间产值增长5%"),
    ("ranks", "", "居全省第1位"),
    ("ranks in clauses", "", "产值居全省第1位,"),
    ("words of rank", "", "居全省首位"),
    ("words that stand for a figure", "", "与经济增长同步"),
    ("positive", "", "产值正增长"),
    ("shares", "", "占比5%"),
    ("shares of a whole", "", "占全县的5%,"),
    ("completions", "", "完成年度目标的105%"),
    ("multiples", "", "是五年前的1.95倍"),
    ("from and to", "", "由5%提高到6%"),
    ("thresholds", "", "超10亿元项目"),
    ("durations", "", "缩短至5个工作日"),
    ("names with numbers", "", "PM2.5"),
    ("hotlines", "", "12345热线"),
    ("multiples of a doubling", "", "翻一番"),
    ("bounds", "", "超过5%以上"),
    ("ranges", "", "5-6"),
    ("percents in words", "", "百分之"),
    ("percents in words with numbers", "", "百分之五至"),
    ("fractions", "", "三分之"),
    ("tenths", "", "三成"),
    ("carried subjects", "", "收入5亿元,投资6亿元,"),
    ("examples", "", "甲等项目5个,"),
    ("per", "", "每千人口5张"),
    ("footnotes in brackets", "", "增长5%(快报数)"),
    ("figures with an open bracket", "", "5个("),
    ("figures with an open quotation", "", "“5"),
    ("words without a figure", "", "稳步发展"),
    ("words, then one figure", "", "稳步发展、"),
    ("的", "", "的"),
    ("和", "", "和"),
    ("等", "", "等"),
    ("中", "全市54个", "中"),
    // One character.
    ("digits", "", "1"),
    ("full-width digits", "", "\u{ff11}"),
    ("thousands", "1", ",000"),
    ("decimals", "1", ".0"),
    ("digits and blanks", "", "1 "),
    ("units", "5", "万"),
    ("一", "", "一"),
    ("百", "", "百"),
    ("亿", "", "亿"),
    ("万多", "", "万多"),
    ("零", "", "零"),
    ("点", "一", "点一"),
    ("第", "", "第"),
    ("年", "", "年"),
    ("、", "", "、"),
    (",", "", "\u{ff0c}"),
    ("。", "", "。"),
    (":", "", "\u{ff1a}"),
    ("\u{ff08}", "", "\u{ff08}"),
    ("\u{ff09}", "", "\u{ff09}"),
    ("“", "", "“"),
    ("”", "", "”"),
    ("《", "", "《"),
    ("【", "", "【"),
    ("—", "", "—"),
    ("%", "", "%"),
    ("spaces", "", " "),
    ("ideographic spaces", "", "\u{3000}"),
    ("spaces of no width", "", "\u{200b}"),
    ("newlines", "", "\n"),
    ("carriage returns", "", "\r\n"),
    ("words and spaces", "", "稳 "),
    ("words and wide spaces", "", "稳\u{3000}\u{3000}"),
    ("Latin", "", "a"),
    ("characters beyond the first plane", "", "\u{20000}"),
    ("combining marks", "a", "\u{301}"),
    // Lines.
    ("headings", "", "一、工作回顾\n"),
    ("headings in brackets", "", "\u{ff08}一\u{ff09}经济稳中有进\n"),
    ("headings of every level", "", "一、工作回顾\n\u{ff08}一\u{ff09}经济稳中有进\n1.工业\n\u{ff08}1\u{ff09}产值增长5%。\n"),
    ("headings without text", "", "\u{ff08}一\u{ff09}\n"),
    ("headings in one line", "", "一、工作回顾"),
    ("titles", "", "政府工作报告\n"),
    ("titles with salutations", "", "甲县政府工作报告\n各位代表\u{ff1a}\n"),
    ("salutations", "", "各位代表\u{ff1a}\n"),
    ("leads", "", "工业稳步发展。全年产值增长5%\u{ff0c}投资增长6%。\n"),
    ("items", "", "一是产值增长5%。"),
    ("items in lines", "", "一是产值增长5%。\n"),
    ("first, second", "", "第一\u{ff0c}"),
    ("bullets", "", "——产值增长5%。\n"),
    ("short lines", "", "增长\n"),
    ("long lines", "", "全年产值增长5%\u{ff0c}投资增长6%\u{ff0c}消费稳步恢复\u{ff0c}城乡面貌持续改善\u{ff0c}群众生活不断提高\n"),
    ("page numbers", "", "— 1 —\n"),
    ("page numbers in lines", "", "增长— 1 —"),
    ("figures in lines", "", "12\n"),
    ("watermarks", "", "更多资料+【公众号\u{ff1a}某某】"),
    ("openings of watermarks", "", "更多"),
    ("watermarks that never name an account", "", "微信公众号"),
    ("watermarks that never name an account, the other way round", "", "关注公众号"),
    ("contents", "", "一、工作回顾……1\n"),
    ("dates", "", "2024年1月1日在甲县人民代表大会上\n"),
    ("dates in one line", "", "2024年1月1日"),
    ("regions", "", "我县"),
    ("regions with names", "", "甲县人民政府"),
    ("向", "", "向"),
    ("plans", "", "个五年计划"),
    ("plans with their numbers", "", "第七个五年计划期间"),
    ("congresses that are reported to", "", "向第一届全国人民代表大会第一次会议"),
    ("congresses that are reported to in one sentence", "", "向第一届全国人民代表大会第一次会议提出"),
    ("glossaries", "", "名词解释\n"),
    ("headings of a span and a year", "", "一、过去五年和2025年工作回顾\n产值增长5%。\n"),
];

#[test]
fn time_grows_in_line_with_the_text() {
    let only = std::env::var("BAOGAO_SHAPE").ok();
    let failures = on_a_small_stack(move || {
        let chosen = SHAPES.iter().filter(|(name, ..)| only.as_ref().is_none_or(|only| name.contains(only.as_str())));
        chosen.filter_map(|&(name, front, repeated)| grows_faster(name, front, repeated)).collect::<Vec<_>>()
    });
    assert!(failures.is_empty(), "more than in line with the text:\n{}", failures.join("\n"));
}

#[test]
fn a_large_text_of_one_thing_needs_no_more_memory_than_its_rows() {
    on_a_small_stack(|| {
        for (front, repeated) in [("", "全年新建道路12公里\u{ff0c}增长5.5%\u{ff0c}"), ("", "1"), ("", "、"), ("", "\u{ff08}"), ("", "一、工作回顾\n")]
        {
            let text = endless(front, repeated, LARGE);
            let parsed = baogao::parse(&text);
            assert!(parsed.reports.iter().all(|report| report.end <= text.len()), "{repeated}");
        }
    });
    if let Some(peak) = peak_memory() {
        assert!(peak < LARGE * BYTES_A_BYTE + BASE_MEMORY, "reading {LARGE} bytes took {peak} bytes of memory at its peak");
    }
}

/// As a wasm module in a browser has it.
fn on_a_small_stack<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    let worker = std::thread::Builder::new().stack_size(STACK).spawn(work);
    worker.expect("a thread").join().expect("no panic and no overflow of the stack")
}

/// Reads longer and longer texts; says so where one takes too long for its length.
fn grows_faster(name: &str, front: &str, repeated: &str) -> Option<String> {
    let mut bytes = SHORTEST;
    loop {
        let (shorter, longer) = (endless(front, repeated, bytes), endless(front, repeated, 4 * bytes));
        // A machine is slow now and then, a quadratic reader always.
        let mut seen = (0..TRIES).map(|_| (time(&shorter), time(&longer)));
        let mut last = None;
        let fine = seen.by_ref().inspect(|times| last = Some(*times)).find(|(short, long)| *long < *short * MOST + FLOOR);
        if std::env::var_os("BAOGAO_SHAPE").is_some() {
            eprintln!("{name}: {last:?} for {bytes} bytes and four times as many");
        }
        let Some((_, long)) = fine else {
            return Some(format!("{name} ({front}{repeated}…): {last:?} for {bytes} bytes and four times as many"));
        };
        bytes *= 4;
        if long > ENOUGH || 4 * bytes > LONGEST {
            return None;
        }
    }
}

fn endless(front: &str, repeated: &str, bytes: usize) -> String {
    format!("{front}{}", repeated.repeat(bytes / repeated.len()))
}

fn time(text: &str) -> Duration {
    let start = Instant::now();
    let before = processor_time();
    black_box(baogao::parse(black_box(text)));
    match (before, processor_time()) {
        (Some(before), Some(after)) => after - before,
        _ => start.elapsed(),
    }
}

/// What this thread has had of a processor, where the system tells: a busy machine then counts for nothing.
fn processor_time() -> Option<Duration> {
    let counters = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    counters.split(' ').next()?.parse().ok().map(Duration::from_nanos)
}

/// Rows are many times larger than the few characters that they are read from.
const BYTES_A_BYTE: usize = 200;
const BASE_MEMORY: usize = 64 << 20;

/// The most memory that this process ever held, where the system tells.
fn peak_memory() -> Option<usize> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix("kB")?.trim().parse::<usize>().ok().map(|kilobytes| kilobytes * 1024)
}
