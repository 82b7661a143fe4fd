//! What the figures of a sentence leave for those behind them: a subject, a verb that a list shares, names that 分别 has yet to
//! give away.

use super::super::label::{self, Label};
use super::super::lexicon;
use super::super::name::Name;
use super::super::shared::head_len;
use super::super::tail::Tail;
use crate::model::{Bound, Measure};
use crate::quantity::Kind;
use crate::text::{OneOf, Span};

#[derive(Default)]
pub struct Carry {
    /// The label of the last row.
    pub last: Option<Name>,
    /// Labels of all rows so far, without repeats.
    pub names: Vec<Name>,
    /// The last label that was more than a bare word.
    pub subject: Option<Subject>,
    /// The figure that counted things, what stood in front of it, and the things (主城区3个项目).
    pub owner: Option<(usize, Name, Name)>,
    /// The kept verb that a list shares.
    pub verb: Option<Span>,
    /// What the last quantity counted, and in which unit.
    pub kind: Option<Kind>,
    pub unit: String,
    /// 总投资 of a list of such: 总投资3亿元的甲、2亿元的乙.
    pub total: Option<Span>,
    /// What the last row measured, of which whole, and the years it spoke of.
    pub measure: Option<Measure>,
    pub of: Option<Span>,
    /// 其中甲占44%: shares of the row before are being told, one behind the other.
    pub parted: bool,
    pub last_year: Option<i32>,
    pub period: String,
    /// The share whose change was just read, and its whole.
    pub share: Option<(Name, Option<Span>)>,
    /// Names that 分别 still has to give away.
    pub in_turn: Option<InTurn>,
    /// The first of two levels (由…提高到…) was just read.
    pub from: Option<First>,
    /// The year that the last growth was told over.
    pub versus_year: Option<i32>,
    /// The year of the base that the sentence compares with (比2002年).
    pub base_year: Option<i32>,
    /// 投资3700万元,改造11条街: the row whose object stands behind it.
    pub awaits: Option<usize>,
    /// Nouns of the list that a bare rate behind it speaks of (建议96件、提案132件,办结率…).
    pub list: Vec<Name>,
    /// End of the words behind the figure before that its noun has taken.
    pub taken: usize,
    /// End of the words that a share has taken into its name, amounts of money included (六成的村收入超50万元).
    pub told: usize,
}

#[derive(Clone)]
pub struct Subject {
    pub noun: Name,
    pub name: Name,
}

pub struct InTurn {
    pub names: Vec<Name>,
    pub next: usize,
    pub tail: Tail,
    /// 甲、乙增速分别为: a noun of growth ends the list, and each but a rate grows.
    pub growth: bool,
    /// 分别超过: the bound of all.
    pub bound: Option<Bound>,
    /// 分别完成年计划的: the goal of all.
    pub goal: Option<Span>,
}

/// The first of two levels.
#[derive(Clone)]
pub struct First {
    pub measure: Measure,
    pub of: Option<Span>,
    pub scope: Option<String>,
}

impl Carry {
    pub fn set_subject(&mut self, noun: Name, name: Name) {
        self.subject = Some(Subject { noun, name });
    }

    /// ,分别增长5%、6%: the labels of the rows before.
    pub fn names_before(&self, text: &str, label: Span, n: usize) -> Option<Vec<Name>> {
        let own = label::read(text, label);
        // 15个甲项目、39个乙项目分别完成…: the noun of the second figure stands right before 分别.
        let of_last = self.last.as_ref().is_some_and(|last| last.words(text) == own.name.words(text));
        ((own.is_empty || of_last) && self.names.len() >= n).then(|| self.names[self.names.len() - n..].to_vec())
    }
}

/// 省级生态示范县1个、示范乡镇8个: the second kind of what the first began with.
pub fn with_kind(text: &str, label: &Label, carry: &Carry) -> Option<Name> {
    const KIND: &str = "示范";
    let before = &carry.subject.as_ref()?.noun;
    let words = before.words(text);
    let at = words.find(KIND).filter(|&at| at > 0 && label.verb.is_none() && label.noun.words(text).starts_with(KIND))?;
    Some(before.without_end(words.len() - at)?.then(&label.noun))
}

/// 国家级示范区3个、省级12个: the second grade speaks of the noun of the first.
pub fn with_grade(text: &str, label: &Label, carry: &Carry) -> Option<Name> {
    let grade = label.noun.words(text);
    if grade == "授权点" {
        // 新增博士学位授予单位2个、授权点9个
        let subject = carry.subject.as_ref().filter(|subject| subject.noun.words(text).ends_with("授予单位"))?;
        return Some(subject.name.without_end("授予单位".len())?.then(&label.noun));
    }
    let stars = grade.ends_with("星级") && grade.chars().count() <= 4;
    if !GRADES.contains(&grade.as_str()) && !stars {
        return None;
    }
    let subject = carry.subject.as_ref()?;
    let words = subject.noun.words(text);
    let starred = words.find("星级").map(|at| &words[..at + "星级".len()]).filter(|first| stars && first.len() < words.len());
    let first = starred.or_else(|| GRADES.iter().copied().find(|first| words.starts_with(*first) && words.len() > first.len()))?;
    let verb = subject.name.words(text).strip_suffix(&words).map(str::len)?;
    let front = subject.name.without_end(subject.name.words(text).len() - verb)?;
    Some(front.then(&label.noun).then(&subject.noun.without_start(first.len())?))
}

const GRADES: &[&str] = &["国家级", "自治区级", "省级", "市级", "州级", "县级", "区级", "国家", "省", "市"];

/// Verbs that made a count and are no part of a rate's name: 受理投诉1.8万件,办结率… is 投诉办结率.
const ACTS: &[&str] = &[
    "办理",
    "受理",
    "办结",
    "接收",
    "完成",
    "走访",
    "处置",
    "接待",
    "办复",
    "调解",
    "查处",
    "精简",
    "新登记",
    "签订",
    "新建",
    "发放",
    "出让",
    "化解",
    "排查化解",
    "设立",
    "获批",
];

/// Puts the subject in front of a label that says nothing alone.
pub fn with_subject_if_bare(text: &str, name: Name, carry: &Carry) -> Name {
    let words = name.words(text);
    let Some(subject) = carry.subject.as_ref().filter(|_| lexicon::bare().has(&words)) else { return name };
    let subject_words = subject.name.words(text);
    if subject_words.ends_with(&words) {
        return subject.name.clone(); // 6项增速居首位
    }
    // 新登记经营主体…总量: the stock is not of the new ones alone.
    let stock = matches!(words.as_str(), "总量" | "总数" | "总户数" | "总面积" | "总里程" | "数量" | "总规模" | "总数量" | "存量");
    // 引进企业120家,总产值…: what firms make, however they came.
    let output = words.ends_with_any("产值 营收 营业收入 销售收入") && subject_words.ends_with("企业");
    let acted = stock || output || ACTS.iter().any(|verb| subject_words.starts_with(verb));
    // 建议210件、提案228件,办结率…: of both.
    let answered = words.ends_with_any("办结率 满意率 办复率 答复率 面商率 满意度");
    if (acted && words.ends_with('率') || answered) && carry.list.len() > 1 {
        return joined(&carry.list).then(&name);
    }
    let base = if acted { &subject.noun } else { &subject.name };
    // 经营主体新设2万户、总量: the stock of all.
    let new = ["新设", "新增", "净增"].into_iter().find(|verb| stock && base.words(text).ends_with(verb)).map_or(0, str::len);
    let base = &base.without_end(new).unwrap_or_else(|| base.clone());
    // 粮食播种面积…总产量 is 粮食总产量: one measured noun takes the other's place.
    let base_words = base.words(text);
    // 质量优良率…综合指数, 毕业生就业率…区外就业率: one rate takes the other's place.
    let rate = base_words.ends_with('率') && !words.ends_with(['度', '幅', '速']);
    let rate = Some(head_len(&base_words)).filter(|len| rate && base_words.len() >= len + 6);
    let measured = lexicon::heads().ends(&base_words).filter(|len| {
        base_words.len() >= len + 6
            && (lexicon::heads().has(&words) || lexicon::heads().ends(&words).is_some() && lexicon::kept_verbs().opens(&words).is_none() || words == "亩产")
            && !matches!(words.as_str(), "增速" | "增幅" | "总量" | "总额" | "规模" | "总规模" | "降幅" | "涨幅" | "占比" | "比重")
            && !["地区", "国内", "全国"].contains(&&base_words[..base_words.len() - len])
            && !words.ends_with(['率', '度'])
            && !base_words.ends_with_any("企业 建设 改造 用户 床位 学位 人口 主体 在校生 房屋")
    });
    // 重点项目投资…投资完成率: what the label repeats is said once.
    let head = rate
        .or(measured)
        .or_else(|| lexicon::bare().ends(&base_words).filter(|len| *len < words.len() && words.starts_with(&base_words[base_words.len() - len..])));
    let base = head.and_then(|len| base.without_end(len)).unwrap_or_else(|| base.clone());
    // 粮食生产再获丰收,总产…: the output of the crop.
    let grown = ["总产", "产量", "单产", "亩产"].iter().any(|w| words.contains(w)) && base.words(text).ends_with("生产");
    let said = if grown { "生产".len() } else { said_twice(&base.words(text), &words) };
    base.without_end(said).unwrap_or(base).then(&name)
}

/// 保交楼项目交付, 交付率; 大棚面积, 总面积: length of the end of the one that the other says again.
fn said_twice(base: &str, words: &str) -> usize {
    let again = |said: &str| base.len() > said.len() && base.ends_with(said);
    if let Some(stock) = words.strip_prefix('总').filter(|stock| stock.len() > '额'.len_utf8() && again(stock)) {
        return stock.len();
    }
    let mut ends = words.char_indices().map(|(at, ch)| at + ch.len_utf8());
    ends.rfind(|&end| (end > '总'.len_utf8() || words.starts_with('总')) && again(&words[..end])).unwrap_or(0)
}

/// 收储 after 土地征收: 土地收储; 落地 after 签约超亿元项目: 落地超亿元项目.
pub fn verb_of_subject(text: &str, verb: Span, subject: &Subject) -> Name {
    let words = subject.name.words(text);
    // 在建项目136个,其中新开工…: the new ones.
    if verb.of(text).starts_with('新')
        && let Some(things) = subject.noun.words(text).starts_with("在建").then(|| subject.noun.without_start("在建".len())).flatten()
    {
        return Name::of(verb).then(&things);
    }
    if let Some(shorter) = lexicon::kept_verbs()
        .ends(&words)
        .filter(|_| verb.of(text) != "基本建成")
        .filter(|len| *len < words.len())
        .and_then(|len| subject.name.without_end(len))
    {
        return shorter.then(&Name::of(verb));
    }
    if matches!(verb.of(text), "惠及" | "受益") && !words.starts_with("发放") {
        return subject.name.clone().then(&Name::of(verb)); // 改造供暖小区22个,惠及…: whom the work reached
    }
    if ["惠及", "受益", "覆盖", "服务", "竣工", "投产", "开工", "交付", "完工", "建成", "落地", "竣工投产", "建成投产", "建成投用", "签约", "新开工"]
        .contains(&verb.of(text))
        && !["新签约", "签约", "开工"].iter().any(|w| words.starts_with(w) && !words.starts_with("开工建设"))
    {
        return subject.noun.clone().then(&Name::of(verb));
    }
    Name::of(verb).then(&subject.noun)
}

/// 人大代表建议、政协提案: the nouns of a list as one name.
fn joined(list: &[Name]) -> Name {
    let mut name = Name::default();
    for (i, member) in list.iter().enumerate() {
        if i > 0 {
            name.push_word("、");
        }
        name = name.then(member);
    }
    name
}

/// 收入超百万元村集体13个、超50万元20个; 进出口额超亿元企业…、超10亿元企业…: another threshold of the same noun.
pub fn with_threshold(text: &str, label: &Name, carry: &Carry) -> Option<Name> {
    const MARKS: [char; 3] = ['超', '过', '逾'];
    let words = label.words(text);
    let before = &carry.subject.as_ref()?.noun;
    let before_words = before.words(text);
    let mark = before_words.find(MARKS)?;
    let limit_end = mark + limit(&before_words[mark..])?;
    if !words.starts_with(MARKS) {
        return None;
    }
    let own = limit(&words)?;
    let front = before.without_end(before_words.len() - mark)?;
    let alone = own == words.len() || words.ends_with("以上");
    Some(if alone { front.then(label).then(&before.without_start(limit_end)?) } else { front.then(label) })
}

/// End of the amount behind 超 or 过: 超50万元, 过百亿.
fn limit(words: &str) -> Option<usize> {
    let digits = |c: char| c.is_ascii_digit() || "一二三四五六七八九十百千万亿元".contains(c);
    let start = words.char_indices().nth(1)?.0;
    let len = words[start..].find(|c| !digits(c)).unwrap_or(words.len() - start);
    words[start..start + len].ends_with(['万', '亿', '元']).then_some(start + len)
}
