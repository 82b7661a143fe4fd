//! What the figures of a sentence leave for those behind them: a subject, a verb that a list shares, names that 分别 has yet to
//! give away.

use super::super::label;
use super::super::name::Name;
use super::super::tail::{Direction, Tail};
use crate::model::{Bound, Measure, Status};
use crate::quantity::Kind;
use crate::strings::{Cut, Find};
use crate::text::Span;

#[derive(Default, Clone)]
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
    /// 压减会议36个、|文件120份: which way the verb of the list makes its figures go.
    pub changes: Option<Direction>,
    /// What the last quantity counted, and in which unit.
    pub kind: Option<Kind>,
    pub unit: String,
    /// 总投资 of a list of such: 总投资3亿元的甲、2亿元的乙.
    pub total: Option<Span>,
    /// The verb that the total and its things share: 签约引进总投资20亿元的82个项目.
    pub came: Option<Span>,
    /// What the last row measured, of which whole, and the years it spoke of.
    pub measure: Option<Measure>,
    /// Whether it was a fall.
    pub fell: bool,
    /// 增速6%: a growth whose noun was left out of its name.
    pub by_noun: bool,
    pub of: Option<Span>,
    /// The total of which parts are being told: 其中城镇5万元、农村3万元.
    pub parts_of: Option<Name>,
    /// 其中甲占44%: shares of the row before are being told, one behind the other.
    pub parted: bool,
    pub last_year: Option<i32>,
    pub period: String,
    /// The share whose change was just read, and its whole.
    pub share: Option<(Name, Option<Span>)>,
    /// The name of a gap between two growth rates or of what a growth did to another, and that of what grew.
    pub gap: Option<(Name, Name)>,
    /// What so many of hold a rank (主要经济指标增速).
    pub ranked: Option<Name>,
    /// Names that 分别 still has to give away.
    pub in_turn: Option<InTurn>,
    /// The first of two levels (由…提高到…) was just read.
    pub from: Option<First>,
    /// The year that the last growth was told over.
    pub versus_year: Option<i32>,
    /// 比2020年的500亿元|增加30亿元: what the next figure is told over, and the time of the figure before.
    pub compared: Option<(Span, String)>,
    /// The year of the base that the sentence compares with (比2002年).
    pub base_year: Option<i32>,
    /// 投资3700万元,改造11条街: the row whose object stands behind it.
    pub awaits: Awaiting,
    /// Nouns of the list that a bare rate behind it speaks of (建议96件、提案132件,办结率…).
    pub list: Vec<Name>,
    /// End of the words behind the figure before that its noun has taken.
    pub taken: usize,
    /// Those of which so many pass a threshold (县区GDP), and the end of the last threshold so told.
    pub passing: Option<Name>,
    pub passed: usize,
    /// Who contributes a share of each of a list, and of which region.
    pub contributes: Option<(Name, Option<Span>)>,
    /// End of the words that a share has taken into its name, amounts of money included (六成的村收入超50万元).
    pub told: usize,
}

#[derive(Clone)]
pub struct Subject {
    pub noun: Name,
    pub name: Name,
}

#[derive(Clone)]
pub struct InTurn {
    pub names: Vec<Name>,
    pub next: usize,
    pub tail: Tail,
    /// 甲、乙增速分别为: a noun of growth ends the list, and each but a rate grows.
    pub growth: Option<Direction>,
    /// 分别超过: the bound of all.
    pub bound: Option<Bound>,
    /// 分别完成年计划的: the goal of all.
    pub goal: Option<Span>,
    /// 完成3%、5%的年度目标: all are goals.
    pub always: Option<Status>,
}

/// Whether a row waits for its object.
#[derive(Default, Clone)]
pub enum Awaiting {
    #[default]
    None,
    /// The row that is being read does; its number is known once it is finished.
    This,
    Row(usize),
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

    /// One noun more of the list.
    pub fn list_noun(&mut self, noun: &Name) {
        if self.list.len() < super::MOST_NAMES {
            self.list.push(noun.clone());
        }
    }

    /// ,分别增长5%、6%: the labels of the rows before.
    pub fn names_before(&self, text: &str, label: Span, n: usize) -> Option<Vec<Name>> {
        let own = label::read(text, label);
        // 15个甲项目、39个乙项目分别完成…: the noun of the second figure stands right before 分别.
        let of_last = self.last.as_ref().is_some_and(|last| last.words(text) == own.name.words(text));
        self.last_names(n).filter(|_| own.is_empty || of_last).map(<[Name]>::to_vec)
    }

    /// Whether the last `n` labels are all that there are, or all since a `;`.
    pub fn are_all(&self, text: &str, n: usize) -> bool {
        match self.names.len().checked_sub(n + 1).and_then(|at| self.names.get(at..at + 2)) {
            Some([before, first]) => {
                let between = before.place().zip(first.place()).map(|(before, first)| text.within(before.end.min(first.start), first.start));
                between.is_some_and(|between| between.has(";"))
            }
            _ => self.names.len() == n,
        }
    }

    /// The last `n` labels, where there are so many.
    pub fn last_names(&self, n: usize) -> Option<&[Name]> {
        self.names.len().checked_sub(n).map(|from| &self.names[from..])
    }
}
